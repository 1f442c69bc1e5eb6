package ai.astrasonic.console.holds;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Keyset;
import ai.astrasonic.console.parts.ListColumn;
import ai.astrasonic.console.parts.ListSpec;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.RecordList;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.holds.HoldScope;
import ai.astrasonic.holds.LegalHold;
import ai.astrasonic.holds.LegalHolds;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.Set;

/** Legal holds by the day of their review: recorded reasons not to erase yet. */
@Route("holds")
@Menu(title = "nav.holds", icon = "lock", order = 2.4)
@RolesAllowed({Roles.DPO, Roles.AUDITOR})
class HoldsView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final String ACT = "act";

    private final transient HoldActs acts;
    private final transient HoldWords words;
    private final transient HoldFinder finder;
    private final transient Times times;
    private final RecordList<LegalHold> list;

    HoldsView(LegalHolds holds, HoldActs acts, HoldWords words, HoldFinder finder, HoldDetail detail, Times times) {
        this.acts = acts;
        this.words = words;
        this.finder = finder;
        this.times = times;
        list = new RecordList<>(
                spec(detail),
                new Keyset<LegalHold, LegalHold>(
                        (state, after, limit) -> holds.page(HoldFilters.question(state), after.orElse(null), limit),
                        hold -> hold,
                        finder::find),
                HoldsView::show);
        wide();
        add(head(), list);
    }

    private Component head() {
        if (!acts.mayAct()) {
            return new PageHead(t("nav.holds"), t("holds.sentence"));
        }
        var place = new Button(t("holds.place"), click -> acts.place(HoldScope.records(Set.of()), this::changed));
        place.addThemeVariants(ButtonVariant.PRIMARY);
        return new PageHead(t("nav.holds"), t("holds.sentence"), place);
    }

    private ListSpec<LegalHold> spec(HoldDetail detail) {
        return new ListSpec<>(
                "holds",
                t("nav.holds"),
                hold -> hold.id().toString(),
                columns(),
                HoldFilters.all(),
                false,
                this::card,
                hold -> detail.of(hold, this::changed),
                hold -> Optional.of("holds/" + hold.id()),
                () -> EmptyState.of("lock", t("holds.empty.title"), t("holds.empty.text")));
    }

    private List<ListColumn<LegalHold>> columns() {
        return List.of(
                ListColumn.<LegalHold>of(
                                "ground", t("holds.ground"), this::named, hold -> HoldWords.ground(hold.ground()))
                        .grow(2),
                ListColumn.of("state", t("holds.state"), words::state, words::status),
                ListColumn.<LegalHold>of(
                        "review",
                        t("holds.review"),
                        this::review,
                        hold -> hold.reviewOn().toString()),
                ListColumn.<LegalHold>text("ordered", t("holds.ordered"), LegalHold::orderedBy),
                ListColumn.actor("placed", t("holds.placed.by"), LegalHold::placedBy),
                ListColumn.moment("since", t("holds.since"), LegalHold::placedAt, times));
    }

    private Component named(LegalHold hold) {
        var ground = new Span(HoldWords.ground(hold.ground()));
        ground.addClassName("strong");
        var scope = new Span(words.scope(hold.scope()));
        scope.addClassName("soft");
        var both = new Div(ground, scope);
        both.addClassName("stack");
        return both;
    }

    private Component review(LegalHold hold) {
        var review = new Span(words.review(hold));
        var left = new Span(hold.stands() ? words.left(hold) : "");
        left.addClassName("soft");
        var both = new Div(review, left);
        both.addClassName("stack");
        return both;
    }

    private Component card(LegalHold hold) {
        var top = new Div(named(hold), words.state(hold));
        top.addClassName("line");
        var card = new Div(top, review(hold));
        card.addClassName("card-row");
        return card;
    }

    private void changed() {
        list.refresh();
        list.refreshSelected();
    }

    private static void show(ListState state) {
        UI.getCurrent().navigate(HoldsView.class, state.toParameters());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = ListState.from(event.getLocation().getQueryParameters());
        var state = address.with(ACT, "");
        list.apply(state);
        address.value(ACT).filter(act -> acts.mayAct()).ifPresent(act -> {
            UI.getCurrent().getPage().getHistory().replaceState(null, new Location("holds", state.toParameters()));
            begin(act, state);
        });
    }

    /** What an address begins: placing a hold on somebody, or releasing one after signing in again. */
    private void begin(String act, ListState state) {
        switch (act) {
            case "place" -> acts.place(finder.scope(state), this::changed);
            case "release" ->
                state.selected()
                        .flatMap(finder::find)
                        .filter(LegalHold::stands)
                        .ifPresent(hold -> acts.release(hold, this::changed));
            default -> {}
        }
    }

    @Override
    public String getPageTitle() {
        return t("nav.holds");
    }
}
