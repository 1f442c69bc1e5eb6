package ai.astrasonic.reports;

import ai.astrasonic.finance.exports.BusinessDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An invoice or credit note as data, in the terms of EN 16931 where it has one; amounts in minor units of their currency. */
final class DocumentData {

    static final String FILE = "document.json";

    private static final String INVOICE = "380";
    private static final String CREDIT_NOTE = "381";

    private DocumentData() {}

    static byte[] json(BusinessDocument document) {
        var data = new LinkedHashMap<String, Object>();
        put(data, "invoiceNumber", document.number());
        put(data, "invoiceTypeCode", document.kind() == BusinessDocument.Kind.INVOICE ? INVOICE : CREDIT_NOTE);
        put(data, "issueDate", document.day().toString());
        put(data, "precedingInvoiceReference", document.invoiceNumber());
        put(data, "invoiceCurrencyCode", document.currency());
        put(data, "reason", document.reason());
        put(data, "seller", seller(document.seller()));
        put(data, "buyer", buyer(document));
        put(data, "lines", lines(document));
        totals(document, data);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(data);
    }

    private static void totals(BusinessDocument document, Map<String, Object> data) {
        put(data, "totalWithoutVatMinor", document.totalMinor() - document.taxMinor());
        put(data, "totalVatMinor", document.taxMinor());
        put(data, "totalWithVatMinor", document.totalMinor());
        put(data, "totalVatInEuroMinor", document.euroVatMinor());
        put(data, "vatCategoryCode", category(document));
        put(data, "vatRate", document.vatPercent());
        put(data, "vatExemptionReasonCode", document.isReverseCharged() ? "VATEX-EU-AE" : null);
    }

    private static Map<String, Object> seller(BusinessDocument.Seller seller) {
        var told = new LinkedHashMap<String, Object>();
        put(told, "name", seller.name());
        put(told, "legalRegistrationIdentifier", seller.commerceNumber());
        put(told, "vatIdentifier", seller.vatNumber());
        return told;
    }

    private static Map<String, Object> buyer(BusinessDocument document) {
        var buyer = new LinkedHashMap<String, Object>();
        put(buyer, "identifier", document.customer());
        put(buyer, "name", document.customerName());
        put(buyer, "countryCode", document.country());
        put(buyer, "vatIdentifier", document.vatNumber());
        return buyer;
    }

    private static Object lines(BusinessDocument document) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : document.lines()) {
            var told = new LinkedHashMap<String, Object>();
            put(told, "itemName", line.description());
            put(told, "invoicedQuantity", line.quantity());
            put(told, "amountMinor", line.amountMinor());
            put(told, "periodStart", line.from() == null ? null : line.from().toString());
            put(told, "periodEnd", line.until() == null ? null : line.until().toString());
            lines.add(told);
        }
        return lines;
    }

    /** S standard rate, AE reverse charge, O not subject to VAT; nothing where the books do not say. */
    private static @Nullable String category(BusinessDocument document) {
        var code = document.vatCode();
        if (code == null) {
            return null;
        }
        return switch (code) {
            case "NL", "OSS" -> "S";
            case "EU-B2B" -> "AE";
            case "NON-EU" -> "O";
            default -> null;
        };
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}
