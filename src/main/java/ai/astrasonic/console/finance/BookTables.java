package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.texts.Figures;
import ai.astrasonic.finance.books.AccountTotal;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.LedgerAccount;
import ai.astrasonic.finance.books.VatTotal;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of the books; each line leads to its entries. */
final class BookTables {

    private BookTables() {}

    static Table vat(BookPeriod period, List<VatTotal> totals) {
        var table = new Table(
                t("finance.vat"),
                List.of(t("finance.code"), t("finance.what"), t("finance.base"), t("finance.tax"), t("finance.lines")));
        totals.stream()
                .collect(Collectors.groupingBy(VatTotal::name, java.util.TreeMap::new, Collectors.toList()))
                .forEach((name, all) -> table.row(
                        Money.link(Entries.of(period, all.getFirst()), name),
                        new Span(FinanceWords.code(all.getFirst().code())),
                        Money.euros(all.stream().mapToLong(VatTotal::baseMinor).sum()),
                        Money.euros(all.stream().mapToLong(VatTotal::vatMinor).sum()),
                        new Span(Figures.number(
                                all.stream().mapToLong(VatTotal::lines).sum()))));
        return table;
    }

    /** What an account held before, what was booked, and what it holds now. */
    static Table accounts(BookPeriod period, List<AccountTotal> booked, List<AccountTotal> opening) {
        var table = new Table(
                t("finance.accounts"),
                List.of(
                        t("finance.account"),
                        t("finance.what"),
                        t("finance.opening"),
                        t("finance.debit"),
                        t("finance.credit"),
                        t("finance.balance")));
        var before = byAccount(opening);
        var now = byAccount(booked);
        var all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        all.forEach(account -> row(table, period, account, before, now));
        return table;
    }

    private static void row(
            Table table,
            BookPeriod period,
            String account,
            Map<String, AccountTotal> before,
            Map<String, AccountTotal> now) {
        var none = new AccountTotal(account, 0, 0, 0);
        var opened = before.getOrDefault(account, none).balanceMinor();
        var booked = now.getOrDefault(account, none);
        table.row(
                Money.link(Entries.at(period, "account", account), account),
                new Span(LedgerAccount.of(account).title(UI.getCurrent().getLocale())),
                Money.eurosOrNone(opened),
                Money.eurosOrNone(booked.debitMinor()),
                Money.eurosOrNone(booked.creditMinor()),
                Money.euros(opened + booked.balanceMinor()));
    }

    private static Map<String, AccountTotal> byAccount(List<AccountTotal> totals) {
        return totals.stream().collect(Collectors.toMap(AccountTotal::account, Function.identity()));
    }
}
