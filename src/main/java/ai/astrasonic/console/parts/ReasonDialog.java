package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why before something is done; the reason goes with the act into the audit trail. */
public final class ReasonDialog extends Dialog {

    private static final int LONGEST = 500;

    private final TextArea reason = new TextArea(t("reason.label"));
    private final transient Consumer<String> act;

    /** The button names the act itself, such as "Release package". */
    public ReasonDialog(String title, String consequence, String button, Consumer<String> act) {
        this.act = act;
        setHeaderTitle(title);
        addClassName("reason-dialog");
        reason.setHelperText(t("reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        add(new Paragraph(consequence), reason);
        var go = new Button(button, click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
        reason.focus();
    }

    private void go() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(t("reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        close();
        act.accept(reason.getValue().strip());
    }
}
