package ai.astrasonic.console.approvals;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.approvals.Approval;
import ai.astrasonic.approvals.ApprovalDesk;
import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.approvals.ApprovalTab;
import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Keyset;
import ai.astrasonic.console.parts.ListColumn;
import ai.astrasonic.console.parts.ListSpec;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.RecordList;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.console.parts.ViewLinks;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
import java.util.UUID;
import java.util.stream.Stream;

/** What waits for a second person: for whoever looks, asked by whoever looks, and what was decided. */
@Route("approvals")
@Menu(title = "nav.approvals", icon = "badge-check", order = 2.2)
@RolesAllowed({Roles.DPO, Roles.AUDITOR})
class ApprovalsView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final String TAB = "tab";
    private static final String ACT = "act";

    private final transient ApprovalDesk desk;
    private final transient ApprovalActs acts;
    private final transient ApprovalDetail detail;
    private final transient Times times;
    private final RecordList<Approval> list;
    private final ViewLinks views = new ViewLinks(t("nav.approvals"));
    private ListState state = ListState.none();

    ApprovalsView(ApprovalDesk desk, ApprovalActs acts, ApprovalDetail detail, Times times) {
        this.desk = desk;
        this.acts = acts;
        this.detail = detail;
        this.times = times;
        list = new RecordList<>(spec(), rows(), ApprovalsView::show);
        wide();
        add(new PageHead(t("nav.approvals"), t("approvals.sentence")), views, list);
    }

    private ListSpec<Approval> spec() {
        return new ListSpec<>(
                "approvals",
                t("nav.approvals"),
                approval -> approval.id().toString(),
                columns(),
                List.of(),
                false,
                this::card,
                approval -> detail.of(approval, this::changed),
                approval -> Optional.empty(),
                () -> EmptyState.of(
                        "badge-check", t("approvals.empty.title." + tab(state)), t("approvals.empty.text")));
    }

    private Keyset<Approval, ApprovalId> rows() {
        return new Keyset<>(
                (wanted, after, limit) -> desk.page(tab(wanted), after.orElse(null), limit),
                Approval::id,
                id -> Typed.read(id, UUID::fromString).map(ApprovalId::new).flatMap(desk::find));
    }

    private List<ListColumn<Approval>> columns() {
        return List.of(
                ListColumn.<Approval>of("what", t("approvals.subject"), ApprovalsView::named, ApprovalWords::kind)
                        .grow(2),
                ListColumn.of(
                        "status",
                        t("approvals.status"),
                        ApprovalWords::state,
                        approval -> ApprovalWords.status(approval.status())),
                ListColumn.actor("asker", t("approvals.asker"), Approval::askedBy),
                ListColumn.moment("since", t("approvals.since"), Approval::askedAt, times),
                ListColumn.moment("expires", t("approvals.expires"), Approval::expiresAt, times));
    }

    private static Component named(Approval approval) {
        var kind = new Span(ApprovalWords.kind(approval));
        kind.addClassName("strong");
        var why = new Span(approval.reason());
        why.addClassName("soft");
        var both = new Div(kind, why);
        both.addClassName("stack");
        return both;
    }

    private Component card(Approval approval) {
        var top = new Div(named(approval), ApprovalWords.state(approval));
        top.addClassName("line");
        var more = new Span(times.relative(approval.askedAt()) + " · " + Actors.word(approval.askedBy()));
        more.addClassName("soft");
        var card = new Div(top, more);
        card.addClassName("card-row");
        return card;
    }

    /** An address may be mistyped: what is no tab is the first. */
    private static ApprovalTab tab(ListState state) {
        return state.value(TAB)
                .flatMap(name -> Stream.of(ApprovalTab.values())
                        .filter(tab -> tab.name().equals(name))
                        .findFirst())
                .orElse(ApprovalTab.WAITING);
    }

    private void changed() {
        list.refresh();
        list.refreshSelected();
    }

    private void showViews(ApprovalTab shown) {
        views.removeAll();
        Stream.of(ApprovalTab.values())
                .forEach(tab -> views.add("approvals?" + TAB + "=" + tab, ApprovalWords.tab(tab), tab == shown));
    }

    private static void show(ListState state) {
        UI.getCurrent().navigate(ApprovalsView.class, state.toParameters());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = ListState.from(event.getLocation().getQueryParameters());
        state = address.with(ACT, "");
        showViews(tab(state));
        list.apply(state);
        if (address.value(ACT).isPresent()) {
            UI.getCurrent().getPage().getHistory().replaceState(null, new Location("approvals", state.toParameters()));
            begin();
        }
    }

    /** Goes on where somebody was sent to sign in again. */
    private void begin() {
        state.selected()
                .flatMap(id -> Typed.read(id, UUID::fromString))
                .flatMap(id -> desk.find(new ApprovalId(id)))
                .filter(acts::isForMe)
                .ifPresent(approval -> acts.approve(approval, this::changed));
    }

    @Override
    public String getPageTitle() {
        return t("nav.approvals");
    }
}
