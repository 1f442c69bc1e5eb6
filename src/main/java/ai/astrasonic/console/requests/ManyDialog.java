package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Background;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.requests.ManyOutcome;
import ai.astrasonic.requests.ManyPreview;
import ai.astrasonic.requests.ManyRequests;
import ai.astrasonic.shared.RequestId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An act on many cases: first what it would do, then how far it is, with a stop, then what became of each case, with a second
 * try for those that failed. The page may be left meanwhile; what is done stays done.
 */
final class ManyDialog extends Dialog {

    private final String words;
    private final transient Function<RequestId, ManyOutcome> act;
    private final transient Background background;
    private final transient Runnable changed;
    private final transient Map<RequestId, ManyOutcome> outcomes = new LinkedHashMap<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Div body = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph far = new Paragraph();
    private transient BooleanSupplier confirmed = () -> true;

    /** @param words key of the act's texts */
    ManyDialog(
            String words,
            ManyPreview preview,
            Function<RequestId, ManyOutcome> act,
            Background background,
            Runnable changed) {
        this.words = words;
        this.act = act;
        this.background = background;
        this.changed = changed;
        setHeaderTitle(t(words));
        addClassName("many-dialog");
        setCloseOnOutsideClick(false);
        far.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", t("desk.progress"));
        add(body);
        addDetachListener(closed -> stopped.set(true));
        show(preview);
    }

    private void show(ManyPreview preview) {
        body.add(new Paragraph(t(words + ".effect", preview.acted())));
        if (!preview.leftAlone().isEmpty()) {
            body.add(new Paragraph(t("desk.left")), leftAlone(preview.leftAlone()));
        }
        if (preview.more()) {
            body.add(new Paragraph(t("desk.more", ManyRequests.MOST)));
        }
        var go = new Button(t(words + ".do", preview.acted()), click -> begin(preview.all()));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setEnabled(preview.acted() > 0);
        buttons(new Button(t("cancel"), click -> close()), go);
    }

    private static Component leftAlone(Map<ManyOutcome.Why, Integer> reasons) {
        var list = new UnorderedList();
        reasons.forEach((why, cases) -> list.add(new ListItem(t("desk.left." + why, cases))));
        return list;
    }

    /** For what cannot be undone: says what is at stake, and begins only when somebody typed how many cases it is about. */
    ManyDialog grave(Facts stake, int wanted) {
        var typed = new TextField(t("desk.number"));
        typed.setHelperText(t("desk.number.help", wanted));
        typed.setRequiredIndicatorVisible(true);
        typed.setWidthFull();
        confirmed = () -> {
            typed.setInvalid(!typed.getValue().strip().equals(String.valueOf(wanted)));
            typed.setErrorMessage(t("desk.number.help", wanted));
            return !typed.isInvalid();
        };
        body.add(stake, typed);
        return this;
    }

    private void begin(List<RequestId> ids) {
        if (confirmed.getAsBoolean()) {
            run(ids);
        }
    }

    private void run(List<RequestId> ids) {
        stopped.set(false);
        body.removeAll();
        body.add(far, bar);
        told(0, ids.size());
        buttons(new Button(t("desk.stop"), click -> stopped.set(true)));
        background.run(page -> work(ids, page));
    }

    private void work(List<RequestId> ids, Consumer<Runnable> page) {
        int done = 0;
        for (var id : ids) {
            if (stopped.get()) {
                break;
            }
            var outcome = act.apply(id);
            int now = ++done;
            page.accept(() -> {
                outcomes.put(id, outcome);
                told(now, ids.size());
            });
        }
        page.accept(() -> ended(ids.size()));
    }

    private void told(int done, int all) {
        bar.setMax(Math.max(all, 1));
        bar.setValue(done);
        far.setText(t("desk.far", done, all));
    }

    private void ended(int all) {
        var failed = outcomes.values().stream()
                .filter(ManyOutcome.Failed.class::isInstance)
                .map(ManyOutcome::id)
                .toList();
        long acted = outcomes.values().stream()
                .filter(ManyOutcome.Done.class::isInstance)
                .count();
        body.removeAll();
        body.add(new Paragraph(t("desk.ended", acted, outcomes.size() - acted - failed.size(), failed.size())));
        if (stopped.get()) {
            body.add(new Paragraph(t("desk.stopped")));
        }
        body.add(new ManyResults(List.copyOf(outcomes.values())));
        var close = new Button(t("desk.close"), click -> close());
        if (failed.isEmpty()) {
            buttons(close);
        } else {
            buttons(close, new Button(t("desk.again", failed.size()), click -> run(failed)));
        }
        changed.run();
    }

    private void buttons(Button... buttons) {
        getFooter().removeAll();
        getFooter().add(buttons);
    }
}
