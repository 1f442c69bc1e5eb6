package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.support.MessageId;
import ai.astrasonic.support.ReviewedMessage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Shows messages as they came and as the person gets them, and takes the passages about others, one on a line. */
final class BystanderDialog extends Dialog {

    private final transient Map<MessageId, TextArea> leftOut = new LinkedHashMap<>();

    BystanderDialog(List<ReviewedMessage> messages, Consumer<Map<MessageId, List<String>>> record) {
        setHeaderTitle(t("requests.bystanders"));
        addClassName("bystander-dialog");
        add(new Paragraph(t("requests.bystanders.text")));
        messages.forEach(message -> add(message(message)));
        var go = new Button(t("requests.bystanders.do"), click -> {
            close();
            record.accept(passages());
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }

    private Component message(ReviewedMessage message) {
        var shown = new Span(message.disclosure().text());
        var passages = new TextArea(t("requests.bystanders.what"));
        passages.setWidthFull();
        passages.setValueChangeMode(ValueChangeMode.LAZY);
        passages.addValueChangeListener(change -> shown.setText(
                message.disclosure().without(lines(change.getValue())).text()));
        leftOut.put(message.id(), passages);
        return new Div(
                new Facts()
                        .with(t("requests.bystanders.body"), message.body())
                        .with(t("requests.bystanders.shown"), shown),
                passages);
    }

    private Map<MessageId, List<String>> passages() {
        var passages = new LinkedHashMap<MessageId, List<String>>();
        leftOut.forEach((message, field) -> passages.put(message, lines(field.getValue())));
        return passages;
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
