package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.BreachRefused;
import ai.astrasonic.breaches.judgement.JudgementRefused;
import ai.astrasonic.breaches.letters.LetterRefused;
import ai.astrasonic.breaches.notices.NoticeRefused;
import ai.astrasonic.breaches.report.ReportRefused;
import ai.astrasonic.breaches.work.WorkRefused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;

/** Asks for what a step of a breach needs; a refusal is told in its place and nothing that was typed is lost. */
final class BreachDialog extends Dialog {

    private final Paragraph refused = new Paragraph();
    private final transient BooleanSupplier whole;
    private final transient Runnable act;

    /**
     * @param key of its texts: the title itself, the words below it ({@code .help}) and the button ({@code .do})
     * @param whole whether all that is needed was said; marks what was not
     */
    BreachDialog(String key, Component form, BooleanSupplier whole, Runnable act) {
        this.whole = whole;
        this.act = act;
        setHeaderTitle(t(key));
        addClassNames("reason-dialog", "hold-dialog", "filing-dialog");
        refused.getElement().setAttribute("role", "alert");
        refused.addClassName("field-error");
        refused.setVisible(false);
        add(new Paragraph(t(key + ".help")), form, refused);
        var go = new Button(t(key + ".do"), click -> go());
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
        } catch (BreachRefused refusal) {
            refuse(BreachWords.refused(refusal));
        } catch (WorkRefused refusal) {
            refuse(t("breaches.refused.work." + refusal.why().key()));
        } catch (JudgementRefused refusal) {
            refuse(t("judgement.refused." + refusal.why().key()));
        } catch (ReportRefused refusal) {
            refuse(t("notification.refused." + refusal.why().key()));
        } catch (LetterRefused refusal) {
            refuse(LetterTexts.refused(refusal));
        } catch (NoticeRefused refusal) {
            refuse(t("notices.refused." + refusal.why().key()));
        }
    }

    private void refuse(String why) {
        refused.setText(why);
        refused.setVisible(true);
    }
}
