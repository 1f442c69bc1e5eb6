package ai.astrasonic.console.jobs;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.texts.Times;
import ai.astrasonic.jobs.JobRun;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.text.NumberFormat;

/** How far a run is: its step, rows, rate and the time left; moves on in place. */
public final class RunProgress extends Div {

    private final transient Times times;
    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Span rate = new Span();
    private transient JobRun shown;

    public RunProgress(JobRun run, Times times) {
        this.times = times;
        this.shown = run;
        addClassName("run-progress");
        bar.getElement().setAttribute("aria-label", t("jobs.progress"));
        add(words, bar, rate);
        show(run);
    }

    JobRun shown() {
        return shown;
    }

    void show(JobRun now) {
        shown = now;
        words.setText(words(now));
        bar.setValue(now.progress().share());
        rate.setText(rate(now, times));
    }

    static String words(JobRun run) {
        var progress = run.progress();
        return t("jobs.step", progress.stepNumber(), progress.steps(), JobWords.step(run));
    }

    /** Of a run that has ended, what it did. */
    static String rows(JobRun run) {
        long done = run.progress().rowsDone();
        return done == 0 ? "–" : t("jobs.rows", number(done));
    }

    private static String rate(JobRun run, Times times) {
        var progress = run.progress();
        String rows = number(progress.rowsDone());
        String rate = number(Math.round(progress.rowsPerSecond()));
        return share(progress)
                + progress.left()
                        .map(left -> t("jobs.rate.left", rows, rate, times.length(left)))
                        .orElseGet(() -> t("jobs.rate", rows, rate));
    }

    /** Nothing where nobody knows how many rows there will be. */
    private static String share(JobRun.Progress progress) {
        return progress.rowsExpected() == 0
                ? ""
                : NumberFormat.getPercentInstance(UI.getCurrent().getLocale()).format(progress.share()) + ", ";
    }

    private static String number(long value) {
        return NumberFormat.getIntegerInstance(UI.getCurrent().getLocale()).format(value);
    }
}
