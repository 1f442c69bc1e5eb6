package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.ListColumn;
import ai.astrasonic.console.parts.ListSpec;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.RecordList;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The register of breaches (Art. 33(5)): signals and open ones on top with the hours that are left, then all others. */
@Route("breaches")
@Menu(title = "nav.breaches", icon = "triangle-alert", order = 2.1)
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.AUDITOR})
class BreachesView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final String ACT = "act";

    private final transient Breaches breaches;
    private final transient BreachActs acts;
    private final transient Times times;
    private final RecordList<Breach> list;

    BreachesView(
            Breaches breaches,
            BreachFinder finder,
            BreachFacts facts,
            BreachActs acts,
            BreachDownloads files,
            Times times) {
        this.breaches = breaches;
        this.acts = acts;
        this.times = times;
        list = new RecordList<>(spec(facts), new BreachRows(breaches, finder), BreachesView::show);
        wide();
        add(new PageHead(t("nav.breaches"), t("breaches.sentence"), heads(files)), list);
    }

    private static Component[] heads(BreachDownloads files) {
        var figures = new Button(t("breaches.figures"), click -> UI.getCurrent().navigate(BreachFiguresView.class));
        return Stream.concat(Stream.of(figures), Stream.of(files.links())).toArray(Component[]::new);
    }

    private ListSpec<Breach> spec(BreachFacts facts) {
        return new ListSpec<>(
                "breaches",
                t("nav.breaches"),
                breach -> breach.id().toString(),
                columns(),
                BreachFilters.all(),
                false,
                this::card,
                facts::of,
                breach -> Optional.of("breaches/" + breach.id()),
                this::empty);
    }

    private Component empty() {
        var empty = EmptyState.of("shield-check", t("breaches.empty.title"), t("breaches.empty.text"));
        return acts.mayTrigger() ? empty.offering(t("breaches.report"), acts::trigger) : empty;
    }

    private List<ListColumn<Breach>> columns() {
        return List.of(
                ListColumn.<Breach>text("number", t("breaches.number"), breach -> String.valueOf(breach.number())),
                ListColumn.<Breach>of("title", t("breaches.what"), BreachesView::named, Breach::title)
                        .grow(3),
                ListColumn.of("state", t("breaches.status"), BreachWords::state, b -> BreachWords.status(b.status())),
                ListColumn.<Breach>of("left", t("breaches.clock"), this::left, this::leftInWords)
                        .grow(2),
                ListColumn.<Breach>moment(
                        "discovered",
                        t("breaches.discovered"),
                        breach -> breach.discovered().toInstant(),
                        times));
    }

    private static Component named(Breach breach) {
        var title = new Span(breach.title());
        title.addClassName("strong");
        var systems = new Span(BreachWords.systems(breach));
        systems.addClassName("soft");
        var both = new Div(title, systems);
        both.addClassName("stack");
        return both;
    }

    private Component left(Breach breach) {
        return breaches.clockOf(breach)
                .<Component>map(clock -> State.of(BreachWords.tone(clock), BreachWords.left(clock)))
                .orElseGet(() -> new Span("–"));
    }

    private String leftInWords(Breach breach) {
        return breaches.clockOf(breach).map(BreachWords::left).orElse("–");
    }

    private Component card(Breach breach) {
        var top = new Div(named(breach), BreachWords.state(breach));
        top.addClassName("line");
        var card = new Div(top, left(breach));
        card.addClassName("card-row");
        return card;
    }

    private static void show(ListState state) {
        UI.getCurrent().navigate(BreachesView.class, state.toParameters());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = ListState.from(event.getLocation().getQueryParameters());
        var state = address.with(ACT, "");
        list.apply(state);
        address.value(ACT)
                .filter("report"::equals)
                .filter(act -> acts.mayTrigger())
                .ifPresent(act -> {
                    UI.getCurrent()
                            .getPage()
                            .getHistory()
                            .replaceState(null, new Location("breaches", state.toParameters()));
                    acts.trigger();
                });
    }

    @Override
    public String getPageTitle() {
        return t("nav.breaches");
    }
}
