package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.CopyButton;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.VatCode.Certainty;
import ai.astrasonic.finance.vat.DutchReturn;
import ai.astrasonic.finance.vat.OssLine;
import ai.astrasonic.finance.vat.OssReturn;
import ai.astrasonic.finance.vat.ReturnBox;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The returns as tables, with what goes into the form beside what the books say. */
final class ReturnTables {

    private ReturnTables() {}

    static Table dutch(BookPeriod period, DutchReturn draft) {
        var table = new Table(
                t("finance.dutch"),
                List.of(
                        t("finance.box"),
                        t("finance.what"),
                        t("finance.base"),
                        t("finance.tax"),
                        t("finance.in-the-form")));
        draft.boxes()
                .forEach(box -> table.row(
                        Money.link(Entries.at(period, "code", box.code()), box.name()),
                        new Span(FinanceWords.code(box.code()) + doubt(box)),
                        Money.euros(box.turnoverMinor()),
                        Money.euros(box.vatMinor()),
                        form(box)));
        sum(table, "5a", draft.owed());
        sum(table, "5b", draft.input());
        sum(table, "5", draft.total());
        return table;
    }

    private static String doubt(ReturnBox box) {
        return box.certainty() == Certainty.UNCERTAIN ? " (" + t("finance.uncertain") + ")" : "";
    }

    private static Component form(ReturnBox box) {
        return copied(box.turnoverEuros() + (box.vatMinor() == 0 ? "" : " / " + box.vatEuros()));
    }

    private static Component copied(String value) {
        var both = new Div(new Span(value), new CopyButton(t("finance.in-the-form"), value));
        both.addClassName("line");
        return both;
    }

    private static void sum(Table table, String box, long cents) {
        table.row(
                new Span(box),
                new Span(t("finance.box." + box)),
                new Span(""),
                Money.euros(cents),
                copied(String.valueOf(Math.floorDiv(cents, 100))));
    }

    static Component oss(OssReturn draft) {
        var all = new Div(new Paragraph(t("finance.oss.due", draft.due())));
        if (draft.lines().isEmpty() && draft.corrections().isEmpty()) {
            all.add(new Paragraph(t("finance.oss.nil")));
            return all;
        }
        all.add(lines(t("finance.oss.lines"), draft.lines()));
        if (!draft.corrections().isEmpty()) {
            all.add(lines(t("finance.oss.corrections"), draft.corrections()));
        }
        return all;
    }

    private static Table lines(String title, List<OssLine> lines) {
        var table = new Table(
                title,
                List.of(
                        t("finance.state"),
                        t("finance.rate"),
                        t("finance.supplied"),
                        t("finance.base"),
                        t("finance.tax")));
        lines.forEach(line -> table.row(
                new Span(FinanceWords.country(line.state())),
                new Span(
                        line.percent() == null
                                ? t("finance.rate.unknown")
                                : line.percent().stripTrailingZeros().toPlainString() + " %"),
                new Span(line.supplied().name()),
                Money.euros(line.baseMinor()),
                Money.euros(line.vatMinor())));
        return table;
    }
}
