package ai.astrasonic.console.policies;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.policies.PolicyRefused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;

/** Asks for what a step of a version needs; a refusal is told in its place and nothing that was typed is lost. */
final class PolicyDialog extends Dialog {

    private final Paragraph refused = new Paragraph();
    private final transient BooleanSupplier whole;
    private final transient Runnable act;

    /**
     * @param step whose texts are the title ({@code policies.<step>}), the words below it ({@code .help}) and the button ({@code .do})
     * @param whole whether all that is needed was said; marks what was not
     */
    PolicyDialog(String step, Component form, BooleanSupplier whole, Runnable act) {
        this.whole = whole;
        this.act = act;
        setHeaderTitle(t("policies." + step));
        addClassNames("reason-dialog", "hold-dialog", "filing-dialog");
        refused.getElement().setAttribute("role", "alert");
        refused.addClassName("field-error");
        refused.setVisible(false);
        add(new Paragraph(t("policies." + step + ".help")), form, refused);
        var go = new Button(t("policies." + step + ".do"), click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }

    private void go() {
        if (!whole.getAsBoolean()) {
            return;
        }
        try {
            act.run();
            close();
            Toast.done(t("policies.done"));
        } catch (PolicyRefused refusal) {
            refused.setText(t("policies.refused." + refusal.why().key()));
            refused.setVisible(true);
        }
    }
}
