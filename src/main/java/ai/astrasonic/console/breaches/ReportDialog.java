package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.BreachRefused;
import ai.astrasonic.breaches.judgement.JudgementRefused;
import ai.astrasonic.breaches.report.ReportRefused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;

/** Asks for what a step of the notification needs; a refusal is told in its place and nothing that was typed is lost. */
final class ReportDialog extends Dialog {

    private final Paragraph refused = new Paragraph();
    private final transient BooleanSupplier whole;
    private final transient Runnable act;

    /**
     * @param step key of its texts: the title, the words below it ({@code .help}) and the button ({@code .do})
     * @param whole whether all that is needed was said; marks what was not
     */
    ReportDialog(String step, Component form, BooleanSupplier whole, Runnable act) {
        this.whole = whole;
        this.act = act;
        setHeaderTitle(t(step));
        addClassNames("reason-dialog", "hold-dialog", "filing-dialog");
        refused.getElement().setAttribute("role", "alert");
        refused.addClassName("field-error");
        refused.setVisible(false);
        add(new Paragraph(t(step + ".help")), form, refused);
        var go = new Button(t(step + ".do"), click -> go());
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
        } catch (JudgementRefused refusal) {
            refused(t("judgement.refused." + refusal.why().key()));
        } catch (ReportRefused refusal) {
            refused(t("notification.refused." + refusal.why().key()));
        } catch (BreachRefused refusal) {
            refused(BreachWords.refused(refusal));
        }
    }

    private void refused(String words) {
        refused.setText(words);
        refused.setVisible(true);
    }
}
