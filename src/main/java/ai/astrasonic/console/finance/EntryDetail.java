package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.finance.books.BookEntries;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.Entry;
import ai.astrasonic.finance.books.EntryLine;
import ai.astrasonic.finance.books.VatTotal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.stereotype.Service;

/** An entry with its lines, and the way to all others of the same sale. */
@Service
class EntryDetail {

    private final BookEntries entries;
    private final CustomerPart customers;
    private final Times times;

    EntryDetail(BookEntries entries, CustomerPart customers, Times times) {
        this.entries = entries;
        this.customers = customers;
        this.times = times;
    }

    Component of(Entry entry) {
        var facts = new Facts()
                .with(t("finance.what"), FinanceWords.event(entry.event()))
                .with(t("finance.day"), entry.bookedOn().toString())
                .with(t("finance.supplied"), entry.suppliedOn().toString())
                .with(t("finance.document"), new CopyId(t("finance.document"), entry.docRef()))
                .with(t("finance.source"), new CopyId(t("finance.source"), entry.source()))
                .with(t("finance.entered"), times.exact(entry.enteredAt(), FinanceWords.locale()))
                .with(t("finance.sale"), Money.link(sale(entry), t("finance.sale.all")));
        customers.show(entry, facts);
        var whole = new Div(new H2(t("finance.entry", entry.name())), facts, lines(entries.lines(entry.id())));
        whole.addClassName("stack");
        return whole;
    }

    private static String sale(Entry entry) {
        return FinancePages.ENTRIES.of(BookPeriod.year(entry.year())) + "&q=" + entry.matter();
    }

    private static Table lines(List<EntryLine> lines) {
        var table = new Table(
                t("finance.lines"),
                List.of(t("finance.account"), t("finance.debit"), t("finance.credit"), t("finance.code")));
        lines.forEach(line -> table.row(
                new Span(FinanceWords.account(line.account())),
                side(line, line.amountMinor() > 0),
                side(line, line.amountMinor() < 0),
                new Span(tax(line))));
        return table;
    }

    private static Component side(EntryLine line, boolean here) {
        if (!here) {
            return new Span("");
        }
        var amount = new Div(Money.euros(Math.abs(line.amountMinor())));
        var minor = line.currencyMinor();
        if (minor != null) {
            var agreed = new Span(Money.in(line.currency(), Math.abs(minor)));
            agreed.addClassName("soft");
            amount.add(agreed);
        }
        amount.addClassName("stack");
        return amount;
    }

    private static String tax(EntryLine line) {
        var code = line.vatCode();
        return code == null ? "" : VatTotal.name(code, line.vatCountry(), line.vatPercent());
    }
}
