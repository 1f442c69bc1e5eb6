package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Keyset;
import ai.astrasonic.console.parts.ListColumn;
import ai.astrasonic.console.parts.ListSpec;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.RecordList;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.correspondence.TaskLine;
import ai.astrasonic.correspondence.Tickets;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What lies with recipients across all cases: those first that are due first, each with what was written and answered. */
@Route("recipients/tasks")
@RolesAllowed({Roles.DPO, Roles.AUDITOR})
class TasksView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Tickets tickets;
    private final transient TaskTexts texts;
    private final transient TaskDetail detail;
    private final RecordList<TaskLine> list;

    TasksView(Tickets tickets, TaskTexts texts, TaskDetail detail, Recipients register) {
        this.tickets = tickets;
        this.texts = texts;
        this.detail = detail;
        list = new RecordList<>(spec(register), rows(), TasksView::show);
        wide();
        add(RegisterPages.TASKS.links(), new PageHead(t("tasks.title"), t("tasks.sentence")), list);
    }

    private ListSpec<TaskLine> spec(Recipients register) {
        return new ListSpec<>(
                "tasks",
                t("tasks.title"),
                line -> line.task().id().toString(),
                columns(),
                TaskFilters.all(register),
                false,
                this::card,
                line -> detail.of(line, this::changed),
                line -> line.ofCase() ? Optional.of("requests/" + line.task().request()) : Optional.empty(),
                () -> EmptyState.of("building-2", t("tasks.empty.title"), t("tasks.empty.text")));
    }

    private Keyset<TaskLine, TaskLine> rows() {
        return new Keyset<>(
                (wanted, after, limit) -> tickets.page(TaskFilters.of(wanted), after, limit),
                line -> line,
                id -> Typed.read(id, UUID::fromString).flatMap(tickets::find));
    }

    private List<ListColumn<TaskLine>> columns() {
        return List.of(
                ListColumn.<TaskLine>of("recipient", t("requests.recipient"), this::named, texts::name)
                        .grow(2),
                ListColumn.<TaskLine>of(
                                "due",
                                t("tasks.due"),
                                texts::due,
                                line -> line.dueOn().toString())
                        .grow(2),
                ListColumn.<TaskLine>of(
                                "state",
                                t("requests.status"),
                                TaskTexts::state,
                                line -> TaskTexts.word(line.task().state()))
                        .grow(2),
                ListColumn.text(
                        "chase",
                        t("tasks.chase"),
                        line -> line.chaseOn().map(Object::toString).orElse("–")),
                ListColumn.actor("owner", t("tasks.owner"), line -> line.owner().orElse("")));
    }

    private Component named(TaskLine line) {
        var name = new Span(texts.name(line));
        name.addClassName("strong");
        var ask = new Span(TaskTexts.ask(line));
        ask.addClassName("soft");
        var both = new Div(name, ask);
        both.addClassName("stack");
        return both;
    }

    private Component card(TaskLine line) {
        var top = new Div(named(line), TaskTexts.state(line));
        top.addClassName("line");
        var card = new Div(top, texts.due(line));
        card.addClassName("card-row");
        return card;
    }

    private void changed() {
        list.refresh();
        list.refreshSelected();
    }

    private static void show(ListState state) {
        UI.getCurrent().navigate(TasksView.class, state.toParameters());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.apply(ListState.from(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return t("tasks.title");
    }
}
