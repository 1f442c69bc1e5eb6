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
import java.util.List;
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
    private transient List<List<Object>> shown = List.of();

    HealthCards(JobRuns runs, Times times) {
        this.runs = runs;
        this.times = times;
        addClassName("health-cards");
        getElement().setAttribute("aria-label", t("jobs.health"));
        refresh();
    }

    /** Shows how it is now; false when that is how it was. */
    final boolean refresh() {
        var health = runs.health();
        var now = health.stream().map(this::visible).toList();
        boolean news = !now.equals(shown);
        if (news) {
            shown = now;
            removeAll();
            health.stream().map(this::card).forEach(this::add);
        }
        return news;
    }

    /** What a card shows of it: not how far a run is, so that a card stays as long as its run does. */
    private List<Object> visible(JobHealth health) {
        return List.of(
                health.type(),
                health.last().map(run -> run.id() + " " + run.state()).orElse(""),
                health.next(),
                health.needsAttention(),
                health.lag().isZero() ? "" : times.length(health.lag()));
    }

    private Component card(JobHealth health) {
        String job = health.type().name();
        var purpose = new Paragraph(t("jobs:" + job + ".purpose"));
        purpose.addClassName("soft");
        var head = new Div(new H2(JobWords.title(job)), lag(health));
        head.addClassName("line");
        var past = runs.page(job, Long.MAX_VALUE, CHARTED).stream()
                .filter(run -> run.ended().isPresent())
                .toList();
        var card = new Div(head, purpose, facts(health), new DurationChart(job, past.reversed()));
        card.addClassName("section");
        return card;
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
