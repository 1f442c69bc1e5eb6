package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.finance.vat.EcbRate;
import ai.astrasonic.finance.vat.EcbRates;
import ai.astrasonic.finance.vat.ForeignSales;
import ai.astrasonic.finance.vat.OssReturn;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What of the One-Stop-Shop return was agreed in other currencies, and the rates of the European Central Bank it needs. */
@Service
class ForeignPart {

    private final EcbRates rates;
    private final FinanceActs acts;

    ForeignPart(EcbRates rates, FinanceActs acts) {
        this.rates = rates;
        this.acts = acts;
    }

    /** Nothing where all was agreed in euro. */
    Optional<Component> of(OssReturn draft, Runnable changed) {
        if (draft.foreign().isEmpty()) {
            return Optional.empty();
        }
        var missing = draft.foreign().stream().anyMatch(sales -> sales.rate() == null);
        var whole = new Div(
                new H3(t("finance.foreign")),
                new Paragraph(t(missing ? "finance.foreign.missing" : "finance.foreign.sentence")),
                table(draft.foreign(), changed));
        if (!missing) {
            whole.add(new Paragraph(
                    new Span(t("finance.foreign.difference") + " "), Money.euros(draft.differenceMinor())));
        }
        return Optional.of(whole);
    }

    private Table table(List<ForeignSales> foreign, Runnable changed) {
        var table = new Table(
                t("finance.foreign"),
                List.of(
                        t("finance.state"),
                        t("finance.supplied"),
                        t("finance.foreign.agreed"),
                        t("finance.foreign.rate"),
                        t("finance.base"),
                        t("finance.tax")));
        foreign.forEach(sales -> table.row(
                new Span(FinanceWords.country(sales.state())),
                new Span(sales.supplied().name()),
                new Span(Money.in(sales.currency(), sales.agreedMinor())),
                rate(sales, changed),
                Money.euros(sales.baseMinor()),
                Money.euros(sales.vatMinor())));
        return table;
    }

    private Component rate(ForeignSales sales, Runnable changed) {
        var rate = sales.rate();
        var shown = new Div(new Span(
                rate == null
                        ? t("finance.foreign.rate.missing")
                        : rate.perEuro().stripTrailingZeros().toPlainString() + " (" + rate.publishedOn() + ")"));
        shown.addClassName("line");
        if (acts.mayAct()) {
            shown.add(new Button(
                    t(rate == null ? "finance.foreign.note" : "finance.foreign.change"),
                    click -> new RateDialog(sales, noted -> note(noted, changed)).open()));
        }
        return shown;
    }

    private void note(EcbRate noted, Runnable changed) {
        try {
            rates.note(noted);
            Toast.done(t("finance.foreign.noted"));
        } catch (IllegalArgumentException refused) {
            Toast.failed(t("finance.foreign.refused", noted.quarter().last()));
        }
        changed.run();
    }
}
