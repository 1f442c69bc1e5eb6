package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.recipientchanges.ChangeRefused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Asks for what a step of a change needs and why it is taken; a refusal is told in its place. */
final class ChangeDialog extends Dialog {

    private static final int LONGEST = 500;

    private final TextArea reason = new TextArea(t("reason.label"));
    private final Paragraph refused = new Paragraph();
    private final transient BooleanSupplier whole;
    private final transient Consumer<String> act;

    /**
     * @param whole whether all that is needed was said; marks what was not
     * @param act gets the reason
     */
    ChangeDialog(String step, Component form, BooleanSupplier whole, Consumer<String> act) {
        this.whole = whole;
        this.act = act;
        setHeaderTitle(t("changes." + step));
        addClassNames("reason-dialog", "hold-dialog", "filing-dialog");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        reason.setHelperText(t("reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.addClassName("filing-reason");
        add(new Paragraph(t("changes." + step + ".help")), refused, form, reason);
        var go = new Button(t("changes." + step), click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }

    private void go() {
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(t("reason.missing"));
        if (!whole.getAsBoolean() || reason.isInvalid()) {
            return;
        }
        try {
            act.accept(reason.getValue().strip());
            close();
        } catch (ChangeRefused refusal) {
            refused.setText(t("changes.refused." + refusal.why().key()));
            refused.setVisible(true);
        }
    }
}
