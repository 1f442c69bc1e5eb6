package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** Asks when an answer on paper was posted and what proves it. */
final class PostedDialog extends Dialog {

    PostedDialog(PostedFields fields, BiConsumer<LocalDate, String> act) {
        setHeaderTitle(t("requests.posted"));
        addClassName("reason-dialog");
        add(new Paragraph(t("requests.posted.text")), fields);
        var go = new Button(t("requests.posted.do"), click -> {
            if (fields.valid()) {
                close();
                act.accept(fields.day(), fields.proof());
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }
}
