package ai.astrasonic.console.jobs;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.jobs.JobRun;
import ai.astrasonic.jobs.JobRuns;
import ai.astrasonic.jobs.StartOutcome;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** One run in full, with what can be done about it. */
@Service
class RunDetails {

    private final JobRuns runs;
    private final Times times;
    private final Clock clock;
    private final AuthenticationContext authentication;

    RunDetails(JobRuns runs, Times times, Clock clock, AuthenticationContext authentication) {
        this.runs = runs;
        this.times = times;
        this.clock = clock;
        this.authentication = authentication;
    }

    Component of(JobRun run, ActiveRuns active, Runnable changed) {
        var detail = new Div(new H2(JobWords.title(run.job())), JobWords.state(run));
        detail.addClassName("detail-body");
        if (run.isActive()) {
            detail.add(active.progress(run));
        }
        if (!run.failure().isEmpty()) {
            detail.add(new Paragraph(FailureWords.of(run.failure())));
        }
        detail.add(facts(run));
        if (authentication.hasAnyRole(Roles.DPO, Roles.ENGINEER, Roles.ADMIN)) {
            detail.add(acts(run, changed));
        }
        return detail;
    }

    private Facts facts(JobRun run) {
        var facts = new Facts()
                .with(t("jobs.key"), new CopyId(t("jobs.key"), run.key()))
                .with(t("jobs.started"), new When(run.started(), times));
        run.ended().ifPresent(end -> facts.with(t("jobs.ended"), new When(end, times)));
        return facts.with(t("jobs.took"), times.length(run.duration(clock.instant())))
                .with(t("jobs.by"), starter(run))
                .with(t("jobs.node"), run.node().isEmpty() ? "–" : run.node());
    }

    static String starter(JobRun run) {
        return Roles.SYSTEM.equals(run.startedBy()) ? t("jobs.by.system") : CopyId.shorten(run.startedBy());
    }

    private Component acts(JobRun run, Runnable changed) {
        var acts = new Div();
        acts.addClassName("page-acts");
        switch (run.state()) {
            case RUNNING -> acts.add(new Button(t("jobs.stop"), click -> stop(run, changed)));
            case STOPPED, FAILED -> acts.add(restart(run, changed));
            case WAITING, STOPPING, COMPLETED -> {}
        }
        return acts;
    }

    private Button restart(JobRun run, Runnable changed) {
        var button = new Button(t("jobs.restart"), click -> {
            say(runs.restart(run.id()));
            changed.run();
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void stop(JobRun run, Runnable changed) {
        if (runs.stop(run.id())) {
            Toast.done(t("jobs.stopping"));
        } else {
            Toast.told(t("jobs.stop.not"));
        }
        changed.run();
    }

    private void say(StartOutcome outcome) {
        switch (outcome) {
            case StartOutcome.Accepted _ -> Toast.done(t("jobs.accepted"));
            case StartOutcome.AlreadyRunning running ->
                Toast.told(t(
                        "jobs.running.already", CopyId.shorten(running.startedBy()), times.relative(running.since())));
            case StartOutcome.AlreadyDone _ -> Toast.told(t("jobs.done.already"));
        }
    }
}
