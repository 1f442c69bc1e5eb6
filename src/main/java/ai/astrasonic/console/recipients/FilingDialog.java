package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ErrorSummary;
import ai.astrasonic.processors.FilingRefused;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;

/** Asks for what is to be filed and why. */
final class FilingDialog extends Dialog {

    private static final int LONGEST = 500;

    /** What happens with the reason; may be refused. */
    interface Act {
        void with(String reason);
    }

    private final FilingForm form;
    private final TextArea reason = new TextArea(t("reason.label"));
    private final ErrorSummary errors = new ErrorSummary();
    private final transient Act act;

    FilingDialog(String title, String text, FilingForm form, Act act) {
        this.form = form;
        this.act = act;
        setHeaderTitle(title);
        addClassNames("reason-dialog", "hold-dialog", "filing-dialog");
        reason.setHelperText(t("reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.addClassName("filing-reason");
        add(new Paragraph(text), errors, form, reason);
        var go = new Button(t("recipients.file"), click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }

    private void go() {
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(t("reason.missing"));
        var wrong = new ArrayList<HasValidationProperties>();
        if (form.isWhole() && !reason.isInvalid()) {
            try {
                act.with(reason.getValue().strip());
                close();
                return;
            } catch (FilingRefused refusal) {
                form.refused(refusal.why());
                wrong.add(form.fieldOf(refusal.why()));
            }
        } else {
            wrong.addAll(form.needed());
            wrong.addAll(List.of(reason));
        }
        errors.show(wrong);
    }
}
