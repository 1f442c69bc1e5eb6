package ai.astrasonic.console.shell;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.jobs.RunProgress;
import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.Ticker;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.jobs.JobRun;
import ai.astrasonic.jobs.JobRuns;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The jobs that run now, on every page: each with its step, rows and a link; whoever saw one run is told how it ended. */
final class JobTray extends Div {

    private static final Duration OFTEN = Duration.ofSeconds(3);
    private static final int LATEST = 20;

    private final transient JobRuns runs;
    private final transient Times times;
    private final Span count = new Span();
    private final UnorderedList list = new UnorderedList();
    private final Set<Long> seen = new HashSet<>();
    private transient List<JobRun> shown = List.of();

    JobTray(JobRuns runs, Times times, Ticker ticker) {
        this.runs = runs;
        this.times = times;
        addClassName("job-tray");
        list.addClassName("job-tray-list");
        count.addClassName("job-tray-count");
        var button = new NativeButton();
        button.add(Glyph.of("loader-circle"), count);
        button.addClassName("job-tray-button");
        button.getElement().setAttribute("title", t("tray.title"));
        var popover = new Popover(list);
        popover.setTarget(button);
        popover.setAriaLabel(t("tray.title"));
        add(button, popover);
        ticker.whileShown(this, OFTEN, this::refresh);
    }

    void refresh() {
        var latest = runs.page("", Long.MAX_VALUE, LATEST);
        latest.stream().filter(run -> !run.isActive() && seen.remove(run.id())).forEach(JobTray::tell);
        var active = latest.stream().filter(JobRun::isActive).toList();
        active.forEach(run -> seen.add(run.id()));
        if (!active.equals(shown) || shown.isEmpty()) {
            show(active);
        }
    }

    private void show(List<JobRun> active) {
        shown = active;
        setVisible(!active.isEmpty());
        count.setText(t("tray.running", active.size()));
        list.removeAll();
        active.forEach(run -> list.add(
                new ListItem(new Anchor("jobs?selected=" + run.id(), title(run)), new RunProgress(run, times))));
    }

    private static void tell(JobRun run) {
        switch (run.state()) {
            case COMPLETED -> Toast.done(t("tray.done", title(run)));
            case FAILED -> Toast.failed(t("tray.failed", title(run)));
            case WAITING, RUNNING, STOPPING, STOPPED -> {}
        }
    }

    private static String title(JobRun run) {
        return t("jobs:" + run.job());
    }
}
