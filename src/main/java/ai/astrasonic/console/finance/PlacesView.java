package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.finance.books.BookDesk;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.UnjudgedSale;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sales whose place the evidence does not tell, or contradicts: a person decides each (Reg. (EU) 282/2011, Art. 24b). */
@Route("finance/places")
@RolesAllowed({Roles.FINANCE, Roles.DPO, Roles.AUDITOR})
class PlacesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST = 100;

    private final transient BookDesk desk;
    private final transient PeriodPicker periods;
    private final transient FinanceActs acts;

    PlacesView(BookDesk desk, PeriodPicker periods, FinanceActs acts) {
        this.desk = desk;
        this.periods = periods;
        this.acts = acts;
        wide();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(periods.of(event.getLocation()));
    }

    private void show(BookPeriod period) {
        removeAll();
        var waiting = desk.unjudged(period.last(), MOST);
        add(
                new PageHead(t("finance.places"), t("finance.places.sentence")),
                FinancePages.PLACES.links(period),
                periods.field(period, "finance/places"),
                waiting.isEmpty()
                        ? EmptyState.of("circle-check", t("finance.places.empty"), t("finance.places.empty.text"))
                        : table(waiting, period));
        if (waiting.size() == MOST) {
            add(new Paragraph(t("finance.places.more", MOST)));
        }
    }

    private Table table(List<UnjudgedSale> waiting, BookPeriod period) {
        var table = new Table(
                t("finance.places"),
                List.of(
                        t("finance.invoice"),
                        t("finance.day"),
                        t("finance.amount"),
                        t("finance.waits"),
                        t("finance.evidence"),
                        t("finance.judge")));
        waiting.forEach(sale -> table.row(
                new Span(sale.invoiceNumber() == null ? sale.saleId() : sale.invoiceNumber()),
                new Span(sale.day().toString()),
                Money.euros(sale.baseMinor()),
                new Span(why(sale)),
                new Span(evidence(sale)),
                act(sale, period)));
        return table;
    }

    private static String why(UnjudgedSale sale) {
        return sale.contradicted()
                ? t("finance.waits.contradicted", FinanceWords.country(String.valueOf(sale.taxedIn())))
                : t("finance.waits.untaxed");
    }

    private Component act(UnjudgedSale sale, BookPeriod period) {
        return acts.mayAct()
                ? new Button(t("finance.judge"), click -> acts.judge(sale, () -> show(period)))
                : new Span("–");
    }

    /** What points where, in words. */
    static String evidence(UnjudgedSale sale) {
        if (sale.evidence().isEmpty()) {
            return t("finance.evidence.none");
        }
        return Stream.of(sale.evidence().split(", "))
                .map(piece -> piece.split(" ", 2))
                .map(piece -> t("finance.evidence." + piece[0], FinanceWords.country(piece[1])))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String getPageTitle() {
        return t("finance.places");
    }
}
