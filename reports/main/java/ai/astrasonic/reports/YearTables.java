package ai.astrasonic.reports;

import static ai.astrasonic.reports.kit.Html.p;
import static ai.astrasonic.reports.kit.Html.strong;
import static ai.astrasonic.reports.kit.Html.text;

import ai.astrasonic.finance.books.AccountTotal;
import ai.astrasonic.finance.books.LedgerAccount;
import ai.astrasonic.finance.books.VatTotal;
import ai.astrasonic.finance.exports.YearSummary;
import ai.astrasonic.reports.kit.Node;
import ai.astrasonic.reports.kit.Table;
import ai.astrasonic.reports.kit.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** The tables of the summary of a year. */
final class YearTables {

    /** A cell may not be without any character. */
    private static final String NOTHING = "\u00A0";

    private final YearSummary summary;
    private final Wording words;
    private final YearWords figures;

    YearTables(YearSummary summary, Wording words, YearWords figures) {
        this.summary = summary;
        this.words = words;
        this.figures = figures;
    }

    Node figures() {
        var rows = List.of(
                figure("figures.revenue", summary.revenueMinor()),
                figure("figures.vat", summary.vatMinor()),
                figure("figures.fees", summary.balanceOf(LedgerAccount.FEES)),
                figure("figures.disputes", summary.balanceOf(LedgerAccount.DISPUTES)),
                figure("figures.paid-out", summary.balanceOf(LedgerAccount.BANK)),
                figure("figures.at-stripe", opening(LedgerAccount.STRIPE) + summary.balanceOf(LedgerAccount.STRIPE)),
                figure("figures.debtors", opening(LedgerAccount.DEBTORS) + summary.balanceOf(LedgerAccount.DEBTORS)));
        return table("figures", List.of(70, -30), rows);
    }

    private List<Node> figure(String key, long cents) {
        return List.of(text(words.text(key)), text(figures.amount(cents)));
    }

    /** One line for each code, state and rate; the quarters of the supply are in the returns. */
    Node vat() {
        var sums = new LinkedHashMap<String, List<VatTotal>>();
        summary.vat()
                .forEach(total -> sums.computeIfAbsent(total.name(), _ -> new ArrayList<>())
                        .add(total));
        var rows = new ArrayList<List<Node>>();
        sums.values().forEach(same -> rows.add(vat(same)));
        rows.add(List.of(
                strong(words.text("total")),
                text(NOTHING),
                text(NOTHING),
                strong(figures.amount(summary.revenueMinor())),
                strong(figures.amount(summary.vatMinor()))));
        return table("vat", List.of(36, 18, -12, -18, -16), rows);
    }

    private List<Node> vat(List<VatTotal> same) {
        var one = same.getFirst();
        return List.of(
                text(figures.code(one)),
                text(one.country() == null ? "\u2013" : figures.country(one.country())),
                text(figures.rate(one.percent())),
                text(figures.amount(sum(same, VatTotal::baseMinor))),
                text(figures.amount(sum(same, VatTotal::vatMinor))));
    }

    Node movements() {
        if (summary.movements().isEmpty()) {
            return p(words.text("movements.none"));
        }
        var rows = summary.movements().stream()
                .<List<Node>>map(movement -> List.of(
                        text(words.text("event." + movement.event())),
                        text(words.number(movement.entries())),
                        text(figures.amount(movement.minor()))))
                .toList();
        return table("movements", List.of(56, -20, -24), rows);
    }

    Node accounts() {
        var used = new TreeSet<String>();
        summary.opening().forEach(total -> used.add(total.account()));
        summary.accounts().forEach(total -> used.add(total.account()));
        var rows = new ArrayList<List<Node>>();
        used.forEach(account -> rows.add(account(account)));
        rows.add(List.of(
                strong(words.text("total")),
                strong(figures.amount(sum(summary.opening(), AccountTotal::balanceMinor))),
                strong(figures.amount(sum(summary.accounts(), AccountTotal::debitMinor))),
                strong(figures.amount(sum(summary.accounts(), AccountTotal::creditMinor))),
                strong(figures.amount(sum(summary.opening(), AccountTotal::balanceMinor)
                        + sum(summary.accounts(), AccountTotal::balanceMinor)))));
        return table("accounts", List.of(40, -15, -15, -15, -15), rows);
    }

    private List<Node> account(String account) {
        var booked = summary.accounts().stream()
                .filter(total -> total.account().equals(account))
                .toList();
        return List.of(
                text(figures.account(account)),
                text(figures.amount(opening(account))),
                text(figures.amount(sum(booked, AccountTotal::debitMinor))),
                text(figures.amount(sum(booked, AccountTotal::creditMinor))),
                text(figures.amount(opening(account) + sum(booked, AccountTotal::balanceMinor))));
    }

    List<Node> findings() {
        if (summary.findings().isEmpty()) {
            return List.of(p(words.text("findings.none")));
        }
        var rows = summary.findings().entrySet().stream()
                .<List<Node>>map(found ->
                        List.of(text(words.text("finding." + found.getKey())), text(words.number(found.getValue()))))
                .toList();
        return List.of(p(words.text("findings.text")), table("findings", List.of(80, -20), rows));
    }

    private long opening(String account) {
        return summary.opening().stream()
                .filter(total -> total.account().equals(account))
                .mapToLong(AccountTotal::balanceMinor)
                .sum();
    }

    private static <T> long sum(List<T> totals, ToLongFunction<T> what) {
        return totals.stream().mapToLong(what).sum();
    }

    /** Widths in percent; a negative one is a column of figures. */
    private Node table(String part, List<Integer> widths, List<List<Node>> rows) {
        var columns = new ArrayList<Table.Column>();
        for (int i = 0; i < widths.size(); i++) {
            var header = words.text(part + ".column." + (i + 1));
            columns.add(new Table.Column(header, Math.abs(widths.get(i)), widths.get(i) < 0));
        }
        return new Table("", columns, rows).draw();
    }
}
