package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.letters.LetterRefused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;

/** Asks for what a step with a letter needs; a refusal is told in its place and nothing that was typed is lost. */
final class LetterDialog extends Dialog {

    private final Paragraph refused = new Paragraph();
    private final transient BooleanSupplier whole;
    private final transient Runnable act;

    /**
     * @param step last part of the keys of its texts: the title, the words below it ({@code .help}) and the button ({@code .do})
     * @param whole whether all that is needed was said; marks what was not
     */
    LetterDialog(String step, Component form, BooleanSupplier whole, Runnable act) {
        this.whole = whole;
        this.act = act;
        setHeaderTitle(t("letters." + step));
        addClassNames("reason-dialog", "hold-dialog", "filing-dialog");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        add(new Paragraph(t("letters." + step + ".help")), refused, form);
        var go = new Button(t("letters." + step + ".do"), click -> go());
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
        } catch (LetterRefused refusal) {
            refused.setText(LetterTexts.refused(refusal));
            refused.setVisible(true);
        }
    }
}
