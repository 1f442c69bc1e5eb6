package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.function.BiConsumer;

/** Records which data the person means, as they said it. */
final class ScopeDialog extends Dialog {

    private final ScopeField scope;
    private final TextArea words = new TextArea(t("requests.specify.words"));
    private final transient BiConsumer<Set<String>, String> act;

    ScopeDialog(ScopeField scope, Set<String> present, BiConsumer<Set<String>, String> act) {
        this.scope = scope;
        this.act = act;
        addClassName("reason-dialog");
        setHeaderTitle(t("requests.specify"));
        scope.setValue(present);
        words.setRequiredIndicatorVisible(true);
        words.setWidthFull();
        add(new Paragraph(t("requests.specify.text")), scope, words);
        var go = new Button(t("requests.specify.do"), click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }

    private void go() {
        words.setInvalid(words.getValue().isBlank());
        words.setErrorMessage(t("reason.missing"));
        if (!words.isInvalid()) {
            close();
            act.accept(scope.getValue(), words.getValue().strip());
        }
    }
}
