package ai.astrasonic.console.jobs;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Keyset;
import ai.astrasonic.console.parts.ListColumn;
import ai.astrasonic.console.parts.ListFilter;
import ai.astrasonic.console.parts.ListSpec;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.RecordList;
import ai.astrasonic.console.parts.Ticker;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.jobs.JobRun;
import ai.astrasonic.jobs.JobRuns;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Watches the jobs: how each kind is doing, and every run, live. */
@Route("jobs")
@Menu(title = "nav.jobs", icon = "activity", order = 5)
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.ADMIN, Roles.AUDITOR, Roles.FINANCE})
class JobsView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final String JOB = "job";

    private final transient JobRuns runs;
    private final transient Times times;
    private final transient Clock clock;
    private final HealthCards health;
    private final RecordList<JobRun> list;
    private final transient ActiveRuns active;
    private long newest;

    JobsView(JobRuns runs, Times times, Clock clock, RunDetails details, Ticker ticker, HealthCards health) {
        this.runs = runs;
        this.times = times;
        this.clock = clock;
        this.health = health;
        this.active = new ActiveRuns(runs, times);
        this.newest = newestRun();
        list = new RecordList<>(spec(details), rows(), JobsView::show);
        wide();
        add(new PageHead(t("nav.jobs"), t("jobs.sentence")), health, list);
        ticker.whileShown(this, this::look);
    }

    private ListSpec<JobRun> spec(RunDetails details) {
        return new ListSpec<>(
                "jobs",
                t("jobs.runs"),
                run -> Long.toString(run.id()),
                columns(),
                List.of(kinds()),
                false,
                this::card,
                run -> details.of(run, active, this::refresh),
                run -> Optional.empty(),
                () -> EmptyState.of("activity", t("jobs.empty.title"), t("jobs.empty.text")));
    }

    private Keyset<JobRun, Long> rows() {
        return new Keyset<>(
                (state, last, limit) -> runs.page(state.value(JOB).orElse(""), last.orElse(Long.MAX_VALUE), limit),
                JobRun::id,
                id -> Typed.read(id, Long::valueOf).flatMap(runs::find));
    }

    private List<ListColumn<JobRun>> columns() {
        return List.of(
                ListColumn.<JobRun>of(JOB, t("jobs.job"), JobsView::named, run -> JobWords.title(run.job()))
                        .grow(2),
                ListColumn.of("state", t("jobs.state"), JobWords::state, JobWords::word),
                ListColumn.<JobRun>of("progress", t("jobs.progress"), this::progress, JobsView::told)
                        .grow(2),
                ListColumn.moment("started", t("jobs.started"), JobRun::started, times),
                ListColumn.text("took", t("jobs.took"), this::took),
                ListColumn.text("by", t("jobs.by"), RunDetails::starter));
    }

    private static Component named(JobRun run) {
        var title = new Span(JobWords.title(run.job()));
        title.addClassName("strong");
        var key = new Span(run.key());
        key.addClassNames("soft", "mono");
        var both = new Div(title, key);
        both.addClassName("stack");
        return both;
    }

    private static String told(JobRun run) {
        return run.isActive() ? RunProgress.words(run) : RunProgress.rows(run);
    }

    private Component progress(JobRun run) {
        if (run.isActive()) {
            return active.progress(run);
        }
        return new Span(run.failure().isEmpty() ? RunProgress.rows(run) : FailureWords.of(run.failure()));
    }

    private String took(JobRun run) {
        return times.length(run.duration(clock.instant()));
    }

    private Component card(JobRun run) {
        var line = new Div(named(run), JobWords.state(run));
        line.addClassName("line");
        var more = new Span(times.relative(run.started()));
        more.addClassName("soft");
        var card = new Div(line, run.isActive() ? active.progress(run) : more);
        card.addClassName("card-row");
        return card;
    }

    private ListFilter kinds() {
        SequencedMap<String, String> choices = new LinkedHashMap<>();
        runs.health()
                .forEach(kind -> choices.put(
                        kind.type().name(), JobWords.title(kind.type().name())));
        return new ListFilter(JOB, t("jobs.job"), choices);
    }

    /** Progress moves on where it stands; only a run that is new, or in another state, has the lists shown anew. */
    private void look() {
        health.refresh();
        long now = newestRun();
        if (active.refresh() || now != newest) {
            newest = now;
            refresh();
        }
    }

    private long newestRun() {
        return runs.page("", Long.MAX_VALUE, 1).stream()
                .mapToLong(JobRun::id)
                .findFirst()
                .orElse(0);
    }

    private void refresh() {
        list.refresh();
        list.refreshSelected();
    }

    private static void show(ListState state) {
        UI.getCurrent().navigate(JobsView.class, state.toParameters());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.apply(ListState.from(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return t("nav.jobs");
    }
}
