package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.jobs.JobHealth;
import ai.astrasonic.jobs.JobRun;
import ai.astrasonic.jobs.JobRuns;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** How the daily run is doing: whether it is late, when it last ran and how that went, when it runs next. */
@Service
class SheetHealth {

    private static final String JOB = "retention";

    private final JobRuns runs;
    private final Times times;

    SheetHealth(JobRuns runs, Times times) {
        this.runs = runs;
        this.times = times;
    }

    Optional<JobHealth> now() {
        return runs.health().stream()
                .filter(health -> health.type().name().equals(JOB))
                .findFirst();
    }

    Component line() {
        var line = new Div();
        line.addClassNames("case-line", "run-line");
        now().ifPresent(health -> line.add(
                lag(health),
                fact(t("jobs.last"), health.last().map(this::last).orElseGet(() -> new Span(t("jobs.never")))),
                fact(t("jobs.next"), health.next().map(this::next).orElseGet(() -> new Span("–")))));
        return line;
    }

    private Component lag(JobHealth health) {
        if (health.lag().isZero()) {
            return State.of(State.Tone.GOOD, t("jobs.lag.none"));
        }
        var tone = health.needsAttention() ? State.Tone.BAD : State.Tone.WATCH;
        return State.of(tone, t("jobs.lag", times.length(health.lag())));
    }

    private Component last(JobRun run) {
        var state = new Anchor("jobs?job=" + JOB + "&selected=" + run.id(), t("jobs:state." + run.state()));
        var last = new Div(state, new When(run.started(), times));
        last.addClassName("with-icon");
        return last;
    }

    private Component next(java.time.Instant at) {
        return new When(at, times);
    }

    private static Component fact(String name, Component value) {
        var label = new Span(name);
        label.addClassName("soft");
        var fact = new Div(label, value);
        fact.addClassName("with-icon");
        return fact;
    }
}
