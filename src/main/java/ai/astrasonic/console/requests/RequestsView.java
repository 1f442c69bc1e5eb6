package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.ListColumn;
import ai.astrasonic.console.parts.ListSpec;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.RecordList;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestLine;
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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** The desk: open requests by due date, the most urgent first. */
@Route("requests")
@Menu(title = "nav.requests", icon = "inbox", order = 2)
@RolesAllowed({Roles.DPO, Roles.AUDITOR})
class RequestsView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Times times;
    private final RecordList<RequestLine> list;

    RequestsView(
            RequestDesk desk,
            Times times,
            CaseSummary summary,
            RequestSearchField search,
            AuthenticationContext authentication) {
        this.times = times;
        list = new RecordList<>(spec(summary), new RequestRows(desk), RequestsView::show);
        wide();
        add(head(authentication.hasRole(Roles.DPO)), search.field(), list);
    }

    private static Component head(boolean mayFile) {
        if (!mayFile) {
            return new PageHead(t("nav.requests"), t("requests.sentence"));
        }
        var file = new Button(t("requests.file"), click -> UI.getCurrent().navigate(IntakeView.class));
        file.addThemeVariants(ButtonVariant.PRIMARY);
        return new PageHead(t("nav.requests"), t("requests.sentence"), file);
    }

    private ListSpec<RequestLine> spec(CaseSummary summary) {
        return new ListSpec<>(
                "requests",
                t("nav.requests"),
                line -> line.id().toString(),
                columns(),
                RequestRows.filters(),
                false,
                this::card,
                line -> summary.of(line.id()),
                line -> Optional.of("requests/" + line.id()),
                () -> EmptyState.of("inbox", t("requests.empty.title"), t("requests.empty.text")));
    }

    private List<ListColumn<RequestLine>> columns() {
        return List.of(
                ListColumn.<RequestLine>of(
                                "case",
                                t("requests.case"),
                                RequestsView::named,
                                line -> line.id().toString())
                        .grow(2),
                ListColumn.<RequestLine>of(
                                "due",
                                t("requests.due"),
                                this::due,
                                line -> line.due().toString())
                        .grow(2),
                ListColumn.<RequestLine>of(
                                "status",
                                t("requests.status"),
                                line -> RequestWords.state(line.status()),
                                line -> RequestWords.status(line.status()))
                        .grow(2),
                ListColumn.text(
                        "channel", t("requests.channel"), line -> t("requests:request.channel." + line.channel())),
                ListColumn.moment("received", t("requests.received"), RequestLine::receivedAt, times),
                ListColumn.actor(
                        "assignee",
                        t("requests.assignee"),
                        line -> line.assignee().orElse("")));
    }

    private static Component named(RequestLine line) {
        var kind = new Span(RequestWords.kind(line.kind()));
        kind.addClassName("strong");
        var who = new Span(line.maskedAddress()
                .orElseGet(() -> t(line.channel() == Channel.LETTER ? "requests.post" : "requests.noaddress")));
        who.addClassName("soft");
        var both = new Div(kind, who);
        both.addClassName("stack");
        return both;
    }

    private Component due(RequestLine line) {
        return new DueDate(line.due(), line.status().awaitsAnswer(), times);
    }

    private Component card(RequestLine line) {
        var top = new Div(named(line), RequestWords.state(line.status()));
        top.addClassName("line");
        var card = new Div(top, due(line));
        card.addClassName("card-row");
        return card;
    }

    private static void show(ListState state) {
        UI.getCurrent().navigate(RequestsView.class, state.toParameters());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.apply(ListState.from(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return t("nav.requests");
    }
}
