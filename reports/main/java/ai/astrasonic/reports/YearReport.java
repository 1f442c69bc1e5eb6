package ai.astrasonic.reports;

import static ai.astrasonic.reports.kit.Html.el;
import static ai.astrasonic.reports.kit.Html.h1;
import static ai.astrasonic.reports.kit.Html.h2;
import static ai.astrasonic.reports.kit.Html.p;
import static ai.astrasonic.reports.kit.Html.section;
import static ai.astrasonic.reports.kit.Html.strong;

import ai.astrasonic.finance.books.LedgerAccount;
import ai.astrasonic.finance.exports.YearSummary;
import ai.astrasonic.reports.kit.Node;
import ai.astrasonic.reports.kit.Pdf;
import ai.astrasonic.reports.kit.ReportDetails;
import ai.astrasonic.reports.kit.Wording;
import ai.astrasonic.shared.Controller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The summary of a financial year as a PDF/A-2a file: what was earned, owed and paid, and whether it adds up. */
public final class YearReport {

    private final YearSummary summary;
    private final Wording words;
    private final YearWords figures;

    private YearReport(YearSummary summary, Locale language) {
        this.summary = summary;
        this.words = new Wording("year-summary", language);
        this.figures = new YearWords(words);
    }

    public static byte[] pdf(YearSummary summary, Locale language) {
        try {
            var out = new ByteArrayOutputStream();
            new YearReport(summary, language).write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Summary of " + summary.year(), e);
        }
    }

    private void write(ByteArrayOutputStream out) throws IOException {
        var details = new ReportDetails(
                words.text("title", year()),
                words.text("subject", year()),
                words.locale(),
                words.text("source"),
                summary.dataAsOf());
        Pdf.writeAlone(details, body(), out);
    }

    private List<Node> body() {
        var tables = new YearTables(summary, words, figures);
        var charts = new YearCharts(summary, words, figures);
        var body = new ArrayList<Node>(head());
        part(body, "figures", List.of(tables.figures()));
        part(body, "months", charts.months());
        part(body, "places", charts.places());
        part(body, "vat", List.of(tables.vat()));
        part(body, "movements", List.of(tables.movements()));
        part(body, "accounts", List.of(tables.accounts()));
        part(body, "findings", tables.findings());
        part(body, "limits", List.of());
        return body;
    }

    /** A part with its heading, and a sentence where there is something to say before. */
    private void part(List<Node> body, String name, List<Node> content) {
        body.add(h2(words.text(name + ".heading")));
        if (words.has(name + ".lead")) {
            body.add(p(words.text(name + ".lead")));
        }
        body.addAll(content);
    }

    private List<Node> head() {
        var state = words.text(summary.closed() ? "state.closed" : "state.open");
        var facts = List.of(
                fact("state", state),
                fact("as-of", words.moment(summary.dataAsOf())),
                fact("entries", words.number(summary.entries())));
        return List.of(
                section(p(Controller.NAME).styled("name"), p(words.text("line")).styled("line"))
                        .styled("letterhead"),
                h1(words.text("title", year())),
                el("ul", facts).styled("facts"),
                p(words.text(
                                summary.closed() ? "lead.closed" : "lead.open",
                                year(),
                                figures.euros(summary.revenueMinor()),
                                figures.euros(summary.vatMinor()),
                                figures.euros(summary.balanceOf(LedgerAccount.FEES)),
                                figures.euros(summary.balanceOf(LedgerAccount.BANK))))
                        .styled("lead"));
    }

    private String year() {
        return String.valueOf(summary.year());
    }

    private Node fact(String name, String value) {
        return el("li", el("span", words.text("fact." + name) + " ").styled("muted"), strong(value));
    }
}
