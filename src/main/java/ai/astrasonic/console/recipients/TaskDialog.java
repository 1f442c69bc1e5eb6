package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks for what happened with a recipient before it is written down. */
final class TaskDialog extends Dialog {

    TaskDialog(String act, TaskFields fields, Runnable run) {
        setHeaderTitle(t("tasks." + act));
        addClassName("reason-dialog");
        add(new Paragraph(t("tasks." + act + ".text")), fields);
        var go = new Button(t("tasks.write.down"), click -> {
            if (fields.isWhole()) {
                close();
                run.run();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }
}
