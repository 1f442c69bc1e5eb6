package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Duty;
import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.datamap.Terms;
import ai.astrasonic.datamap.TermsInForce;
import ai.astrasonic.jobs.access.Completeness.Line;
import ai.astrasonic.jobs.access.Redactions.Passages;
import ai.astrasonic.jobs.packing.Part;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.reports.Disclosures;
import ai.astrasonic.reports.LetterRequest.HeldData;
import ai.astrasonic.shared.Controller;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The page a person opens first: what we hold, why, how long, with whom, and where in the package it is. Plain HTML
 * without scripts, readable offline and aloud.
 */
@Component
class IndexPage {

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1.5rem}
            table{border-collapse:collapse;display:block;overflow-x:auto;margin:.5rem 0 1rem}
            caption{text-align:start;font-weight:600;padding:.25rem 0}
            th,td{border:1px solid #8888;padding:.25rem .5rem;text-align:start;vertical-align:top;max-width:24rem;overflow-wrap:anywhere}
            summary{cursor:pointer;padding:.25rem 0}
            """;

    private final DataMap map;
    private final Recipients recipients;
    private final TermsInForce terms;
    private final Clock clock;

    IndexPage(DataMap map, Recipients recipients, TermsInForce terms, Clock clock) {
        this.map = map;
        this.recipients = recipients;
        this.terms = terms;
        this.clock = clock;
    }

    /** What the page tells. */
    record Facts(
            List<Collected> collected,
            List<HeldData> held,
            List<Line> lines,
            Redactions.Log redactions,
            List<Part> extras,
            List<CopyLines.Line> recipients) {}

    byte[] render(PackageRun run, Facts facts, Texts texts) {
        var page = new Html();
        page.raw("<!DOCTYPE html>\n<html lang=\"" + texts.locale().getLanguage() + "\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .tag("title", texts.text("title"))
                .raw("<style>" + STYLE + "</style></head><body><main>")
                .tag("h1", texts.text("title"))
                .tag(
                        "p",
                        texts.text(
                                "lead",
                                Controller.NAME,
                                date(texts),
                                run.order().request().toString()));
        if (!run.order().scope().isEmpty()) {
            page.tag("p", texts.text("limited"));
        }
        extras(page, facts, texts);
        copies(page, facts.recipients(), texts);
        var inForce = terms.today();
        page.tag("h2", texts.text("categories"));
        facts.lines().stream()
                .filter(line ->
                        line.state() != Completeness.State.NOTHING_HELD && line.state() != Completeness.State.NOT_ASKED)
                .forEach(line -> section(page, line, facts, inForce, texts));
        list(page, "nothing", Completeness.State.NOTHING_HELD, facts, texts);
        list(page, "not-asked", Completeness.State.NOT_ASKED, facts, texts);
        return page.raw("</main></body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void extras(Html page, Facts facts, Texts texts) {
        page.tag("h2", texts.text("files")).raw("<ul>");
        for (var part : facts.extras()) {
            page.raw("<li>").link(part.entry(), part.entry()).raw("</li>");
        }
        page.raw("<li>")
                .link("manifest.json", "manifest.json")
                .text(" – " + texts.text("manifest"))
                .raw("</li></ul>");
    }

    private static void copies(Html page, List<CopyLines.Line> recipients, Texts texts) {
        page.tag("h2", texts.text("copies")).tag("p", texts.text("copies.lead"));
        page.raw("<table>").tag("caption", texts.text("copies")).raw("<thead><tr>");
        List.of("copies.recipient", "state", "copies.files")
                .forEach(head ->
                        page.raw("<th scope=\"col\">").text(texts.text(head)).raw("</th>"));
        page.raw("</tr></thead><tbody>");
        recipients.forEach(line -> copy(page, line, texts));
        page.raw("</tbody></table>\n");
    }

    private static void copy(Html page, CopyLines.Line line, Texts texts) {
        page.raw("<tr><th scope=\"row\">").text(line.name()).raw("</th>");
        var counts = line.counts().entrySet().stream()
                .map(count -> texts.ofRecipient("count." + count.getKey()) + ": " + count.getValue())
                .collect(Collectors.joining(", "));
        page.tag(
                "td",
                Stream.of(line.outcome(), line.why(), counts)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(". ")));
        page.raw("<td>");
        line.files().forEach(file -> page.link(file, file).raw(" "));
        page.raw("</td></tr>");
    }

    private void section(Html page, Line line, Facts facts, Terms inForce, Texts texts) {
        var set = map.get(line.dataSet());
        page.raw("<section>").tag("h3", texts.ofMap(set.key())).tag("p", texts.ofMap(set.key() + ".why"));
        page.raw("<ul>");
        item(page, texts.text("state"), texts.text("state." + line.state(), line.written()));
        item(page, texts.text("until"), period(inForce.of(set.retention()), texts));
        if (!set.keptBecause().isEmpty()) {
            item(page, texts.text("duty"), Duty.inWords(set.keptBecause(), texts.locale()));
        }
        var names = disclosedTo(set, facts);
        item(page, texts.text("recipients"), names.isEmpty() ? texts.text("nobody") : names);
        facts.redactions().fields().stream()
                .filter(left -> left.dataSet().equals(set.key()))
                .forEach(left -> item(page, texts.text("withheld", left.field()), left.reason()));
        passages(page, set.key(), facts, texts);
        page.raw("</ul>");
        facts.collected().stream()
                .filter(found -> found.key().equals(set.key()) && found.rows() > 0)
                .forEach(found -> rows(page, found, texts));
        page.raw("</section>\n");
    }

    private String disclosedTo(DataSet set, Facts facts) {
        var held = facts.held().stream()
                .filter(found -> found.dataSet().equals(set.key()))
                .findFirst()
                .orElseGet(() -> HeldData.of(set.key(), 0));
        return Disclosures.of(set, held, recipients).stream()
                .map(Recipient::name)
                .collect(Collectors.joining(", "));
    }

    private static void passages(Html page, String dataSet, Facts facts, Texts texts) {
        var passages = facts.redactions().passages().stream()
                .filter(left -> left.dataSet().equals(dataSet))
                .toList();
        if (!passages.isEmpty()) {
            int count = passages.stream().mapToInt(Passages::passages).sum();
            item(page, texts.text("passages"), texts.text("passages.count", count, passages.size()));
        }
    }

    private static void rows(Html page, Collected found, Texts texts) {
        page.raw("<p>");
        for (var part : found.parts()) {
            page.link(part.entry(), part.entry()).raw(" ");
        }
        page.raw("</p><details><summary>")
                .text(texts.text("first", found.first().size(), found.rows()))
                .raw("</summary><table>")
                .tag("caption", texts.ofMap(found.key()))
                .raw("<thead><tr>");
        found.columns()
                .forEach(column -> page.raw("<th scope=\"col\">").text(column).raw("</th>"));
        page.raw("</tr></thead><tbody>");
        for (var row : found.first()) {
            page.raw("<tr>");
            row.forEach(value -> page.tag("td", value));
            page.raw("</tr>");
        }
        page.raw("</tbody></table></details>");
    }

    private static void list(Html page, String title, Completeness.State state, Facts facts, Texts texts) {
        var lines = facts.lines().stream().filter(line -> line.state() == state).toList();
        if (!lines.isEmpty()) {
            page.tag("h2", texts.text(title)).raw("<ul>");
            lines.forEach(line -> page.tag("li", texts.ofMap(line.dataSet())));
            page.raw("</ul>");
        }
    }

    private static void item(Html page, String name, String value) {
        page.raw("<li><strong>").text(name).raw("</strong>: ").text(value).raw("</li>");
    }

    private static String period(RetentionTerm term, Texts texts) {
        var clockText = texts.locale().getLanguage().equals("nl") ? term.clockNl() : term.clockEn();
        return texts.text("period", Periods.inWords(term.period(), texts), clockText);
    }

    private String date(Texts texts) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.locale())
                .format(clock.instant().atZone(Controller.ZONE));
    }
}
