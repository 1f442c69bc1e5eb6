package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.ListColumn;
import ai.astrasonic.console.parts.ListSpec;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.RecordList;
import ai.astrasonic.console.parts.Rows;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.processors.RecipientRegister;
import ai.astrasonic.processors.RegisterEntry;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everybody who gets personal data: in which role, where, on which contract and ground, and what is wrong. */
@Route("recipients")
@Menu(title = "nav.recipients", icon = "building-2", order = 2.8)
@RolesAllowed({Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR})
class RecipientsView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final transient RegisterWords words;
    private final RecordList<RegisterEntry> list;

    RecipientsView(
            RecipientRegister register,
            RegisterWords words,
            RecipientSummary summary,
            RegisterDownloads downloads,
            WayOutBar wayOut) {
        this.words = words;
        var columns = columns();
        list = new RecordList<>(
                spec(columns, summary),
                Rows.of(register::all, entry -> entry.recipient().key(), RecipientFilters::fits, columns),
                RecipientsView::show);
        wide();
        add(RegisterPages.REGISTER.links(), head(downloads));
        wayOut.banner().ifPresent(this::add);
        add(list);
        wayOut.allOff().ifPresent(this::add);
    }

    private static Component head(RegisterDownloads downloads) {
        return new PageHead(t("nav.recipients"), t("recipients.sentence"), downloads.links());
    }

    private ListSpec<RegisterEntry> spec(List<ListColumn<RegisterEntry>> columns, RecipientSummary summary) {
        return new ListSpec<>(
                "recipients",
                t("nav.recipients"),
                entry -> entry.recipient().key(),
                columns,
                RecipientFilters.all(),
                true,
                this::card,
                summary::of,
                entry -> Optional.of("recipients/" + entry.recipient().key()),
                () -> EmptyState.of("building-2", t("recipients.empty.title"), t("recipients.empty.text")));
    }

    private List<ListColumn<RegisterEntry>> columns() {
        return List.of(
                ListColumn.of("name", t("recipients.name"), RecipientsView::named, RecipientsView::name)
                        .orderedBy(Comparator.comparing(RecipientsView::name, String.CASE_INSENSITIVE_ORDER))
                        .grow(2),
                ListColumn.of("findings", t("recipients.findings"), RegisterWords::findings, RegisterWords::count)
                        .orderedBy(Comparator.comparing(RegisterEntry::grave)
                                .thenComparing(entry -> entry.findings().size())),
                ListColumn.of(
                                "agreement",
                                t("recipients.agreement"),
                                RegisterWords::agreement,
                                entry -> RegisterWords.standing(entry.standing()))
                        .orderedBy(Comparator.comparing(RegisterEntry::standing)),
                ListColumn.of("transfer", t("recipients.transfer"), RegisterWords::transfer, RegisterWords::grounds)
                        .orderedBy(Comparator.comparing(RegisterWords::grounds))
                        .grow(2),
                ListColumn.of("review", t("recipients.review"), this::review, RecipientsView::day)
                        .orderedBy(Comparator.comparing(RecipientsView::reviewDay)),
                ListColumn.<RegisterEntry>text(
                                "role", t("recipients.role"), entry -> RegisterWords.role(entry.recipient()))
                        .orderedBy(
                                Comparator.comparing(entry -> entry.recipient().role())),
                ListColumn.<RegisterEntry>text(
                                "country", t("recipients.country"), entry -> RegisterWords.country(entry.recipient()))
                        .orderedBy(Comparator.comparing(entry -> RegisterWords.country(entry.recipient()))));
    }

    private static String name(RegisterEntry entry) {
        return entry.recipient().name();
    }

    private static Component named(RegisterEntry entry) {
        var name = new Span(name(entry));
        name.addClassName("strong");
        var service = new Span(entry.recipient().service().in(RegisterWords.locale()));
        service.addClassNames("soft", "narrow-text");
        var both = new Div(name, service);
        both.addClassName("stack");
        return both;
    }

    private Component review(RegisterEntry entry) {
        return entry.reviewDue()
                .<Component>map(day -> State.of(words.tone(day), words.date(day)))
                .orElseGet(() -> new Span("–"));
    }

    private static String day(RegisterEntry entry) {
        return entry.reviewDue().map(LocalDate::toString).orElse("");
    }

    private static LocalDate reviewDay(RegisterEntry entry) {
        return entry.reviewDue().orElse(LocalDate.MAX);
    }

    private Component card(RegisterEntry entry) {
        var top = new Div(named(entry), RegisterWords.agreement(entry));
        top.addClassName("line");
        var states = new Div(RegisterWords.transfer(entry), RegisterWords.findings(entry));
        states.addClassName("chips");
        var card = new Div(top, states);
        card.addClassName("card-row");
        return card;
    }

    private static void show(ListState state) {
        UI.getCurrent().navigate(RecipientsView.class, state.toParameters());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.apply(ListState.from(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return t("nav.recipients");
    }
}
