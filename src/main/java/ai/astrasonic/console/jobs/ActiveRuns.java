package ai.astrasonic.console.jobs;

import ai.astrasonic.console.texts.Times;
import ai.astrasonic.jobs.JobRun;
import ai.astrasonic.jobs.JobRuns;
import com.vaadin.flow.component.Component;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The progress of all active runs that a page shows: looked up by their ids and moved on where they stand. */
final class ActiveRuns {

    private final JobRuns runs;
    private final Times times;
    private final Set<RunProgress> attached = new HashSet<>();

    ActiveRuns(JobRuns runs, Times times) {
        this.runs = runs;
        this.times = times;
    }

    Component progress(JobRun run) {
        var progress = new RunProgress(run, times);
        progress.addAttachListener(event -> attached.add(progress));
        progress.addDetachListener(event -> attached.remove(progress));
        return progress;
    }

    /** Moves on what moved; true when a run has another state, so that more than its progress has to be shown anew. */
    boolean refresh() {
        var ids = attached.stream().map(shown -> shown.shown().id()).collect(Collectors.toSet());
        boolean changed = false;
        for (long id : ids) {
            changed |= runs.find(id).map(this::refresh).orElse(true);
        }
        return changed;
    }

    private boolean refresh(JobRun now) {
        boolean changed = false;
        for (var progress : attached) {
            if (progress.shown().id() == now.id()) {
                changed |= progress.shown().state() != now.state();
                progress.show(now);
            }
        }
        return changed;
    }
}
