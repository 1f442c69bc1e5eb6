package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.finance.books.AccountTotal;
import ai.astrasonic.finance.books.BookFigures;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.LedgerAccount;
import ai.astrasonic.finance.books.VatTotal;
import ai.astrasonic.finance.reconciliation.Findings;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The books of a year or a quarter: what was earned, what tax is owed, and each account with its entries. */
@Route("finance")
@Menu(title = "nav.finance", icon = "sheet", order = 2.65)
@RolesAllowed({Roles.FINANCE, Roles.DPO, Roles.AUDITOR})
class BooksView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient BookFigures figures;
    private final transient Findings findings;
    private final transient PeriodPicker periods;
    private final transient BankPart bank;
    private final transient FinanceActs acts;

    BooksView(BookFigures figures, Findings findings, PeriodPicker periods, BankPart bank, FinanceActs acts) {
        this.figures = figures;
        this.findings = findings;
        this.periods = periods;
        this.bank = bank;
        this.acts = acts;
        wide();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(periods.of(event.getLocation()));
    }

    private void show(BookPeriod period) {
        removeAll();
        var head = new PageHead(
                t("nav.finance"),
                t("finance.sentence"),
                acts.closing(period, () -> show(period)).toArray(com.vaadin.flow.component.Component[]::new));
        head.addUnder(state());
        add(head, FinancePages.BOOKS.links(period), periods.field(period, "finance"));
        var accounts = figures.accounts(period);
        if (accounts.isEmpty()) {
            add(EmptyState.of("sheet", t("finance.empty.title"), t("finance.empty.text", period.name())));
            return;
        }
        var vat = figures.vat(period);
        add(tally(period, accounts, vat));
        FinanceCharts.revenue(figures.revenue(period)).ifPresent(this::add);
        FinanceCharts.places(vat).ifPresent(this::add);
        add(
                new Section(t("finance.vat"), BookTables.vat(period, vat)),
                new Section(t("finance.accounts"), BookTables.accounts(period, accounts, figures.opening(period))),
                FindingsPart.of(findings.openOf(period.yearNumber())),
                bank.section());
    }

    private Span state() {
        var until = figures.closedUntil();
        var state = new Span(
                until.isBefore(LocalDate.of(2000, 1, 1))
                        ? t("finance.never-closed")
                        : t("finance.closed-until", until));
        state.addClassName("soft");
        return state;
    }

    private static Tally tally(BookPeriod period, List<AccountTotal> accounts, List<VatTotal> vat) {
        return new Tally()
                .with(
                        "finance.revenue",
                        vat.stream().mapToLong(VatTotal::baseMinor).sum(),
                        Entries.at(period, "event", "invoice"))
                .with("finance.tax", vat.stream().mapToLong(VatTotal::vatMinor).sum(), FinancePages.RETURNS.of(period))
                .with(
                        "finance.fees",
                        sum(accounts, total -> total.account().equals(LedgerAccount.FEES)),
                        Entries.at(period, "account", LedgerAccount.FEES))
                .with(
                        "finance.disputed",
                        sum(accounts, total -> total.account().equals(LedgerAccount.DISPUTES)),
                        Entries.at(period, "account", LedgerAccount.DISPUTES))
                .with(
                        "finance.paid-out",
                        sum(accounts, total -> total.account().equals(LedgerAccount.BANK)),
                        Entries.at(period, "account", LedgerAccount.BANK));
    }

    private static long sum(List<AccountTotal> accounts, Predicate<AccountTotal> which) {
        return accounts.stream()
                .filter(which)
                .mapToLong(AccountTotal::balanceMinor)
                .sum();
    }

    @Override
    public String getPageTitle() {
        return t("nav.finance");
    }
}
