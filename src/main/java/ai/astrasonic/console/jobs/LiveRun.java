package ai.astrasonic.console.jobs;

import ai.astrasonic.console.parts.Ticker;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.jobs.JobRun;
import ai.astrasonic.jobs.JobRuns;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** The latest run for one business key: its progress while it runs, why it failed when it did; looked after while shown. */
public final class LiveRun extends Div {

    private final transient JobRuns runs;
    private final transient Times times;
    private final String job;
    private final String key;
    private transient @Nullable JobRun shown;
    private transient @Nullable RunProgress progress;

    public LiveRun(JobRuns runs, Times times, Ticker ticker, String job, String key) {
        this.runs = runs;
        this.times = times;
        this.job = job;
        this.key = key;
        look();
        ticker.whileShown(this, this::look);
    }

    /** Shows how the run is now. */
    void look() {
        runs.last(job, key).filter(now -> !now.equals(shown)).ifPresent(this::show);
    }

    private void show(JobRun now) {
        shown = now;
        if (progress != null && progress.shown().id() == now.id() && now.isActive()) {
            progress.show(now);
            return;
        }
        removeAll();
        progress = now.isActive() ? new RunProgress(now, times) : null;
        add(progress == null ? ended(now) : progress);
    }

    private static Component ended(JobRun run) {
        var state = JobWords.state(run);
        return run.failure().isEmpty() ? state : new Div(state, new Paragraph(FailureWords.of(run.failure())));
    }
}
