package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.scope.Bounds;
import ai.astrasonic.breaches.scope.ScopeRefused;
import ai.astrasonic.breaches.scope.ScopeRequest;
import ai.astrasonic.console.parts.Background;
import ai.astrasonic.console.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts beside the session and says how far it is; a refusal is told in its place and nothing that was typed is lost. Whoever
 * would hit everybody is asked why, and only then.
 */
final class ScopeDialog extends Dialog {

    private static final int LONGEST = 2000;

    private final Paragraph refused = new Paragraph();
    private final Paragraph far = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final TextArea reason = words("reason.label");
    private final TextArea everybody = words("scope.everybody");
    private final Button go;
    private final transient Supplier<ScopeRequest> request;
    private final Div fields = new Div();
    private final transient Background background;
    private final transient ScopeActs.Act act;
    private final transient Runnable changed;

    /**
     * @param step last part of the keys of its texts
     * @param request what is to be counted, asked when it is
     */
    ScopeDialog(
            String step, Supplier<ScopeRequest> request, Background background, ScopeActs.Act act, Runnable changed) {
        this.request = request;
        this.background = background;
        this.act = act;
        this.changed = changed;
        setHeaderTitle(t("scope." + step));
        addClassNames("reason-dialog", "hold-dialog", "filing-dialog");
        refused.getElement().setAttribute("role", "alert");
        far.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", t("scope.progress"));
        refused.setVisible(false);
        everybody.setVisible(false);
        add(new Paragraph(t("scope." + step + ".help")), refused);
        add(fields, new Div(reason, everybody), far, bar);
        go = new Button(t("scope." + step + ".do"), click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
        working(false);
    }

    /** Asks for what is to be counted as well. */
    ScopeDialog with(Component form) {
        fields.add(form);
        return this;
    }

    /** Offers to see minimum and maximum before anything is kept. */
    ScopeDialog looking(Function<ScopeRequest, Bounds> look) {
        getFooter().addComponentAsFirst(new Button(t("scope.look"), click -> look(look)));
        return this;
    }

    private void look(Function<ScopeRequest, Bounds> look) {
        refused.setVisible(false);
        try {
            var what = request.get();
            working(true);
            background.run(page -> attempt(page, () -> {
                var found = look.apply(what);
                page.accept(() -> found(found));
            }));
        } catch (ScopeRefused refusal) {
            refuse(refusal);
        }
    }

    private void found(Bounds bounds) {
        working(false);
        far.setText(t("scope.bounds", ScopeWords.people(bounds), ScopeWords.records(bounds)));
    }

    private static TextArea words(String label) {
        var words = new TextArea(t(label));
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        return words;
    }

    private void working(boolean is) {
        go.setEnabled(!is);
        bar.setVisible(is);
        bar.setIndeterminate(true);
        far.setText("");
    }

    private void go() {
        refused.setVisible(false);
        try {
            var what = request.get();
            var why = reason.getValue();
            var all = everybody.isVisible() ? everybody.getValue() : null;
            working(true);
            background.run(page -> work(what, why, all, page));
        } catch (ScopeRefused refusal) {
            refuse(refusal);
        }
    }

    private void work(ScopeRequest what, String why, @Nullable String all, Consumer<Runnable> page) {
        attempt(page, () -> {
            act.now(
                    what,
                    why,
                    all,
                    (dataSet, number, of) -> page.accept(() -> far.setText(t("scope.counting", number, of))));
            page.accept(this::done);
        });
    }

    /** Whatever happens, the button works again. */
    private void attempt(Consumer<Runnable> page, Runnable step) {
        try {
            step.run();
        } catch (ScopeRefused refusal) {
            page.accept(() -> refuse(refusal));
        } catch (RuntimeException failure) {
            page.accept(() -> working(false));
            throw failure;
        }
    }

    private void done() {
        close();
        Toast.done(t("scope.done"));
        changed.run();
    }

    private void refuse(ScopeRefused refusal) {
        working(false);
        refused.setText(ScopeWords.refused(refusal));
        refused.setVisible(true);
        everybody.setVisible(everybody.isVisible() || refusal.why() == ScopeRefused.Why.EVERYBODY);
    }
}
