package ai.astrasonic.reports;

import ai.astrasonic.finance.books.VatCode;
import ai.astrasonic.finance.exports.BusinessDocument;
import ai.astrasonic.reports.kit.Attachment;
import ai.astrasonic.reports.kit.PlainDocument;
import ai.astrasonic.reports.kit.PlainDocument.Pair;
import ai.astrasonic.reports.kit.PlainPdf;
import ai.astrasonic.reports.kit.ReportDetails;
import ai.astrasonic.reports.kit.Wording;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note as a PDF/A-3a file with its data inside: Dutch for customers in the Netherlands, English for
 * others.
 */
final class DocumentSheet {

    private static final Map<Locale, Wording> WORDS = new ConcurrentHashMap<>();

    private final BusinessDocument document;
    private final Wording words;

    private DocumentSheet(BusinessDocument document) {
        this.document = document;
        var language = "NL".equals(document.country()) ? Locale.of("nl") : Locale.ENGLISH;
        this.words = WORDS.computeIfAbsent(language, known -> new Wording("business-document", known));
    }

    static byte[] pdf(BusinessDocument document) throws IOException {
        var sheet = new DocumentSheet(document);
        var title = sheet.words.text(sheet.key("title"), document.number());
        var details = new ReportDetails(
                title,
                sheet.words.text("subject"),
                sheet.words.locale(),
                sheet.words.text("source"),
                document.dataAsOf());
        var data = new Attachment(
                DocumentData.FILE,
                "application/json",
                sheet.words.text("data"),
                Attachment.Relation.DATA,
                DocumentData.json(document));
        return PlainPdf.draw(sheet.content(title), details, List.of(data));
    }

    private PlainDocument content(String title) {
        var seller = document.seller();
        return new PlainDocument(
                List.of(
                        seller.name(),
                        words.text("seller.commerce", seller.commerceNumber()),
                        words.text("seller.vat", seller.vatNumber())),
                title,
                words.text("note", words.date(document.dataAsOf())),
                facts(),
                List.of(
                        words.text("column.description"),
                        words.text("column.quantity"),
                        words.text("column.amount", document.currency())),
                lines(),
                totals(),
                remarks(),
                words.text("foot", document.number()));
    }

    private List<Pair> facts() {
        var facts = new ArrayList<Pair>();
        add(facts, "number", document.number());
        add(facts, "day", words.date(document.day()));
        add(facts, "invoice", document.invoiceNumber());
        add(facts, "customer", document.customer());
        add(facts, "name", document.customerName());
        var country = document.country();
        add(facts, "country", country == null ? null : Locale.of("", country).getDisplayCountry(words.locale()));
        add(facts, "vat-number", document.vatNumber());
        add(facts, "reason", reason());
        return facts;
    }

    /** Stripe has a few words for it; another one is shown as it is. */
    private @Nullable String reason() {
        var key = "reason." + document.reason();
        return words.has(key) ? words.text(key) : document.reason();
    }

    private void add(List<Pair> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Pair(words.text("fact." + name), value));
        }
    }

    private List<List<String>> lines() {
        if (document.lines().isEmpty()) {
            return List.of(List.of(words.text(key("line")), "", amount(document.totalMinor())));
        }
        return document.lines().stream()
                .map(line -> List.of(
                        description(line),
                        line.quantity() == null ? "" : words.number(line.quantity()),
                        amount(line.amountMinor())))
                .toList();
    }

    private String description(BusinessDocument.Line line) {
        var told = line.description() == null ? words.text("line.service") : line.description();
        return line.from() == null || line.until() == null
                ? told
                : words.text("line.period", told, words.date(line.from()), words.date(line.until()));
    }

    private List<Pair> totals() {
        var totals = new ArrayList<Pair>();
        totals.add(new Pair(words.text("total.net"), amount(document.totalMinor() - document.taxMinor())));
        totals.add(new Pair(vat(), amount(document.taxMinor())));
        var euros = document.euroVatMinor();
        if (euros != null && euros != 0) {
            totals.add(new Pair(words.text("total.vat-in-euro"), amount(euros, "EUR")));
        }
        totals.add(new Pair(words.text(key("total"), document.currency()), amount(document.totalMinor())));
        return totals;
    }

    private String vat() {
        var percent = document.vatPercent();
        return percent == null
                ? words.text("total.vat")
                : words.text(
                        "total.vat-at",
                        NumberFormat.getNumberInstance(words.locale()).format(percent));
    }

    private List<String> remarks() {
        var remarks = new ArrayList<String>();
        var code = document.vatCode();
        if (document.isReverseCharged()) {
            remarks.add(words.text(
                    "remark.reverse-charge",
                    document.seller().vatNumber(),
                    document.vatNumber() == null ? "\u2013" : document.vatNumber()));
        } else if (code != null) {
            remarks.add(words.text("remark.code", VatCode.of(code).title(words.locale())));
        }
        if (document.invoiceNumber() != null) {
            remarks.add(words.text("remark.credits", document.invoiceNumber()));
        }
        return remarks;
    }

    private String amount(long minor) {
        return amount(minor, document.currency());
    }

    private String amount(long minor, String currency) {
        int digits = Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
        var format = NumberFormat.getNumberInstance(words.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(minor, digits));
    }

    private String key(String what) {
        return what + (document.kind() == BusinessDocument.Kind.INVOICE ? ".invoice" : ".credit-note");
    }
}
