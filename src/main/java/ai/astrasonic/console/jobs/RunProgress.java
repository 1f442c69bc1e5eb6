package ai.astrasonic.console.jobs;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.texts.Times;
import ai.astrasonic.jobs.JobRun;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.text.NumberFormat;

/** How far a run is: its step, rows, rate and the time left. */
public final class RunProgress extends Div {

    public RunProgress(JobRun run, Times times) {
        addClassName("run-progress");
        var bar = new ProgressBar(0, 1, run.progress().share());
        bar.getElement().setAttribute("aria-label", t("jobs.progress"));
        add(new Span(words(run)), bar, new Span(rate(run, times)));
    }

    static String words(JobRun run) {
        var progress = run.progress();
        return t("jobs.step", progress.stepNumber(), progress.steps(), JobWords.step(run));
    }

    private static String rate(JobRun run, Times times) {
        var numbers = NumberFormat.getIntegerInstance(UI.getCurrent().getLocale());
        var progress = run.progress();
        String rows = numbers.format(progress.rowsDone());
        String rate = numbers.format(Math.round(progress.rowsPerSecond()));
        return progress.left()
                .map(left -> t("jobs.rate.left", rows, rate, times.length(left)))
                .orElseGet(() -> t("jobs.rate", rows, rate));
    }
}
