package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.vat.IcpLine;
import ai.astrasonic.finance.vat.VatNumbers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Sales to businesses elsewhere in the Union, each number with its proof. */
@Service
class ListingPart {

    private final VatNumbers numbers;
    private final FinanceActs acts;
    private final PeriodPicker periods;

    ListingPart(VatNumbers numbers, FinanceActs acts, PeriodPicker periods) {
        this.numbers = numbers;
        this.acts = acts;
        this.periods = periods;
    }

    Component of(BookPeriod quarter, Runnable changed) {
        var lines = numbers.listing(quarter);
        if (lines.isEmpty()) {
            return new Paragraph(t("finance.icp.none"));
        }
        var whole = new Div(table(lines, changed));
        if (!lines.stream().allMatch(IcpLine::isProved)) {
            whole.add(new Paragraph(t("finance.vies.unproved")));
        }
        return whole;
    }

    private Table table(List<IcpLine> lines, Runnable changed) {
        var table = new Table(t("finance.icp"), List.of(t("finance.vat-number"), t("finance.base"), t("finance.vies")));
        lines.forEach(line -> table.row(
                new Span(line.vatNumber().isEmpty() ? t("finance.vat-number.none") : line.vatNumber()),
                Money.euros(line.baseMinor()),
                proof(line, changed)));
        return table;
    }

    private Component proof(IcpLine line, Runnable changed) {
        var shown = new Div(new Span(words(line)));
        shown.addClassName("line");
        if (acts.mayAct() && !line.vatNumber().isEmpty()) {
            shown.add(new Button(
                    t("finance.vies.note"),
                    click -> new ViesDialog(line.vatNumber(), periods.today(), answer -> {
                                note(line.vatNumber(), answer);
                                changed.run();
                            })
                            .open()));
        }
        return shown;
    }

    private void note(String number, ViesDialog.Answer answer) {
        numbers.note(number, answer.askedOn(), answer.valid(), answer.consultation());
        Toast.done(t("finance.vies.noted"));
    }

    private static String words(IcpLine line) {
        LocalDate asked = line.consultedOn();
        if (asked == null) {
            return t("finance.vies.missing");
        }
        var said = t(line.isProved() ? "finance.vies.valid" : "finance.vies.invalid", asked.toString());
        return line.consultation() == null ? said : said + " (" + line.consultation() + ")";
    }
}
