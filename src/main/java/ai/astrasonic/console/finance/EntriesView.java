package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.ListColumn;
import ai.astrasonic.console.parts.ListSpec;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.RecordList;
import ai.astrasonic.finance.books.BookEntries;
import ai.astrasonic.finance.books.Entry;
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

/** The entries of the books, narrowed by period, account, tax or what happened; one is found by its invoice. */
@Route("finance/entries")
@RolesAllowed({Roles.FINANCE, Roles.DPO, Roles.AUDITOR})
class EntriesView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final transient PeriodPicker periods;
    private final RecordList<Entry> list;
    private final Div top = new Div();

    EntriesView(BookEntries entries, EntryDetail detail, PeriodPicker periods) {
        this.periods = periods;
        list = new RecordList<>(spec(detail), new EntryRows(entries, periods), EntriesView::show);
        wide();
        add(new PageHead(t("finance.entries"), t("finance.entries.sentence")), top, list);
    }

    private static ListSpec<Entry> spec(EntryDetail detail) {
        return new ListSpec<>(
                "entries",
                t("finance.entries"),
                entry -> String.valueOf(entry.id()),
                columns(),
                EntryFilters.all(),
                true,
                EntriesView::card,
                detail::of,
                entry -> Optional.empty(),
                () -> EmptyState.of("sheet", t("finance.entries.empty"), t("finance.entries.empty.text")));
    }

    private static List<ListColumn<Entry>> columns() {
        return List.of(
                ListColumn.text("number", t("finance.number"), Entry::name),
                ListColumn.text(
                        "day", t("finance.day"), entry -> entry.bookedOn().toString()),
                ListColumn.<Entry>text("event", t("finance.what"), EntriesView::what)
                        .grow(2),
                ListColumn.<Entry>of(
                        "amount",
                        t("finance.amount"),
                        entry -> Money.euros(entry.amountMinor()),
                        entry -> Long.toString(entry.amountMinor())),
                ListColumn.text("doc", t("finance.document"), Entry::docRef),
                ListColumn.text(
                        "customer",
                        t("finance.customer"),
                        entry -> entry.customerNumber() == null ? "–" : "C" + entry.customerNumber()));
    }

    private static String what(Entry entry) {
        var what = FinanceWords.event(entry.event());
        return entry.corrects() ? t("finance.correction", what) : what;
    }

    private static Component card(Entry entry) {
        var top = new Div(new Span(entry.name() + " " + what(entry)), Money.euros(entry.amountMinor()));
        top.addClassName("line");
        var more = new Span(entry.bookedOn() + " " + entry.docRef());
        more.addClassName("soft");
        var card = new Div(top, more);
        card.addClassName("card-row");
        return card;
    }

    private static void show(ListState state) {
        UI.getCurrent().navigate(EntriesView.class, state.toParameters());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var period = periods.of(event.getLocation());
        top.removeAll();
        top.add(FinancePages.ENTRIES.links(period), periods.field(period, "finance/entries"));
        list.apply(ListState.from(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return t("finance.entries");
    }
}
