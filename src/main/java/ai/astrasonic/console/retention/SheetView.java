package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.ListSpec;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.RecordList;
import ai.astrasonic.console.parts.Ticker;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.retention.SheetDesk;
import ai.astrasonic.retention.SheetLine;
import ai.astrasonic.retention.StopSwitch;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** The daily sheet: what has had its time by which rule, what waits for somebody, and the proof of what went. */
@Route("retention")
@Menu(title = "nav.retention", icon = "timer", order = 2.6)
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.FINANCE, Roles.AUDITOR})
class SheetView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final String ACT = "act";

    private final transient SheetActs acts;
    private final transient SheetHealth health;
    private final transient StopSwitch stops;
    private final transient StopActs stopActs;
    private final transient Times times;
    private final transient SheetRows rows;
    private final RecordList<SheetLine> list;
    private final Div top = new Div();
    private transient List<SheetLine> shown = List.of();

    SheetView(
            SheetDesk desk,
            SheetActs acts,
            SheetHealth health,
            SheetColumns columns,
            LineDetail detail,
            StopSwitch stops,
            StopActs stopActs,
            Times times,
            Ticker ticker) {
        this.acts = acts;
        this.health = health;
        this.stops = stops;
        this.stopActs = stopActs;
        this.times = times;
        rows = new SheetRows(desk, columns.all());
        list = new RecordList<>(spec(columns, detail), rows, SheetView::show);
        top.addClassName("sheet-top");
        wide();
        add(top, RetentionPages.SHEET.links(), list);
        ticker.whileShown(this, this::look);
    }

    private ListSpec<SheetLine> spec(SheetColumns columns, LineDetail detail) {
        return new ListSpec<>(
                "retention",
                t("retention.sheet"),
                line -> line.id().toString(),
                columns.all(),
                SheetFilters.all(times.today()),
                false,
                columns::card,
                line -> detail.of(line, this::changed),
                line -> Optional.of("retention/line/" + line.id()),
                () -> EmptyState.of("timer", t("retention.empty.title"), t("retention.empty.text")));
    }

    private void showTop() {
        shown = rows.latest();
        var head = new PageHead(t("nav.retention"), t("retention.sentence"), acts.ofSheet(this::changed));
        head.addUnder(health.line());
        top.removeAll();
        top.add(head, new StopBanner(stops.all(), stopActs, times, this::changed), totals());
    }

    private Component totals() {
        return new SheetTotals(rows.day(), shown);
    }

    /** Somebody else's doing, or the job's, shows by itself. */
    private void look() {
        if (!rows.latest().equals(shown)) {
            changed();
        }
    }

    private void changed() {
        showTop();
        list.refresh();
        list.refreshSelected();
    }

    private static void show(ListState state) {
        UI.getCurrent().navigate(SheetView.class, state.toParameters());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = ListState.from(event.getLocation().getQueryParameters());
        var state = address.with(ACT, "");
        showTop();
        list.apply(state);
        address.value(ACT).ifPresent(act -> {
            UI.getCurrent().getPage().getHistory().replaceState(null, new Location("retention", state.toParameters()));
            acts.begin(act, this::changed);
        });
    }

    @Override
    public String getPageTitle() {
        return t("nav.retention");
    }
}
