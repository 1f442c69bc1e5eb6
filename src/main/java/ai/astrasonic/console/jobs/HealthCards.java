package ai.astrasonic.console.jobs;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.jobs.JobHealth;
import ai.astrasonic.jobs.JobRun;
import ai.astrasonic.jobs.JobRuns;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** How each kind of job is doing: last and next run, how late it is, and how long its runs took. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Tag("section")
class HealthCards extends Div {

    private static final int CHARTED = 24;

    private final transient JobRuns runs;
    private final transient Times times;
    private final transient Map<String, Card> cards = new HashMap<>();

    HealthCards(JobRuns runs, Times times) {
        this.runs = runs;
        this.times = times;
        addClassName("health-cards");
        getElement().setAttribute("aria-label", t("jobs.health"));
        refresh();
    }

    /** Shows how it is now; false when no card had to be made anew. */
    final boolean refresh() {
        boolean anew = false;
        for (var health : runs.health()) {
            var card = cards.computeIfAbsent(health.type().name(), name -> new Card());
            if (card.getParent().isEmpty()) {
                add(card);
            }
            anew |= card.show(health);
        }
        return anew;
    }

    /** One kind of job. It stays as long as its run does; only how late it is moves on in place. */
    private final class Card extends Div {

        private final Div head = new Div();
        private transient List<Object> shown = List.of();
        private String shownLag = "";

        Card() {
            addClassName("section");
            head.addClassName("line");
        }

        boolean show(JobHealth health) {
            var now = List.<Object>of(
                    health.last().map(run -> run.id() + " " + run.state()).orElse(""), health.next());
            boolean anew = !now.equals(shown);
            showLag(health);
            if (anew) {
                shown = now;
                fill(health);
            }
            return anew;
        }

        private void showLag(JobHealth health) {
            var now = health.lag().isZero() ? "0" : health.needsAttention() + times.length(health.lag());
            if (!now.equals(shownLag)) {
                shownLag = now;
                head.removeAll();
                head.add(new H2(JobWords.title(health.type().name())), lag(health));
            }
        }

        private void fill(JobHealth health) {
            String job = health.type().name();
            var purpose = new Paragraph(t("jobs:" + job + ".purpose"));
            purpose.addClassName("soft");
            var past = runs.page(job, Long.MAX_VALUE, CHARTED).stream()
                    .filter(run -> run.ended().isPresent())
                    .toList();
            removeAll();
            add(head, purpose, facts(health), new DurationChart(job, past.reversed()));
        }
    }

    private Component lag(JobHealth health) {
        if (health.lag().isZero()) {
            return State.of(State.Tone.GOOD, t("jobs.lag.none"));
        }
        var tone = health.needsAttention() ? State.Tone.BAD : State.Tone.WATCH;
        return State.of(tone, t("jobs.lag", times.length(health.lag())));
    }

    private Facts facts(JobHealth health) {
        return new Facts()
                .with(t("jobs.last"), health.last().map(this::last).orElseGet(() -> new Span(t("jobs.never"))))
                .with(
                        t("jobs.next"),
                        health.next()
                                .<Component>map(at -> new When(at, times))
                                .orElseGet(() -> new Span(t("jobs.demand"))))
                .with(t("jobs.owner"), t("role." + health.type().owner()))
                .with(t("jobs.serves"), health.type().article());
    }

    private Component last(JobRun run) {
        var last = new Div(JobWords.state(run), new When(run.started(), times));
        last.addClassName("with-icon");
        return last;
    }
}
