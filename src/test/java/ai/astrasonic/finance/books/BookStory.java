package ai.astrasonic.finance.books;

import ai.astrasonic.billing.StripeFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What Stripe tells of a sale, object by object; each call adds one, in the order of the story. */
public final class BookStory {

    private final List<String> told = new ArrayList<>();
    private final String name;
    private final String currency;

    private BookStory(String name, String currency) {
        this.name = name;
        this.currency = currency;
    }

    /** @param name part of every id of the story */
    public static BookStory of(String name, String currency) {
        return new BookStory(name, currency);
    }

    public List<String> told() {
        return List.copyOf(told);
    }

    public BookStory customer(UUID account) {
        return add(StripeFixture.of("customer")
                .with("id", "cus_" + name)
                .with("metadata.account_id", account)
                .json());
    }

    public BookStory invoice(String day, String country, long total, long tax) {
        return add(invoiceOf(day, country, total, tax).json());
    }

    /** With a number of its own. */
    public BookStory invoiceNumbered(String number, String day, String country, long total, long tax) {
        return add(invoiceOf(day, country, total, tax).with("number", number).json());
    }

    /** To a business elsewhere in the Union, whose VAT number stands on it. */
    public BookStory reverseCharged(String day, String country, long total, String vatNumber) {
        return add(json(
                parsed(invoiceOf(day, country, total, 0).json()),
                Map.of(
                        "customer_name",
                        "Club Noir BV",
                        "customer_tax_exempt",
                        "reverse",
                        "customer_tax_ids",
                        List.of(Map.of("type", "eu_vat", "value", vatNumber)))));
    }

    private StripeFixture invoiceOf(String day, String country, long total, long tax) {
        var invoice = StripeFixture.of("invoice")
                .with("id", "in_" + name)
                .with("number", "AS-" + name.toUpperCase(Locale.ROOT))
                .with("customer", "cus_" + name)
                .with("customer_address.country", country)
                .with("customer_name", "Jo Consumer")
                .with("total", total)
                .with("amount_paid", total)
                .with("currency", currency)
                .with("status", "paid")
                .with("created", seconds(day));
        return StripeFixture.parse(json(
                parsed(invoice.json()),
                Map.of(
                        "status_transitions",
                        Map.of("finalized_at", seconds(day)),
                        "total_taxes",
                        tax == 0
                                ? List.of()
                                : List.of(Map.of(
                                        "amount",
                                        tax,
                                        "tax_behavior",
                                        "inclusive",
                                        "taxability_reason",
                                        "standard_rated",
                                        "taxable_amount",
                                        total - tax,
                                        "type",
                                        "tax_rate_details")))));
    }

    public BookStory charge(String day, long amount) {
        add(StripeFixture.of("charge")
                .with("id", "ch_" + name)
                .with("customer", "cus_" + name)
                .with("payment_intent", "pi_" + name)
                .with("amount", amount)
                .with("currency", currency)
                .with("created", seconds(day))
                .json());
        return add(StripeFixture.of("invoice_payment")
                .with("id", "inpay_" + name)
                .with("invoice", "in_" + name)
                .with("payment.payment_intent", "pi_" + name)
                .json());
    }

    public BookStory refund(String day, long amount) {
        return add(StripeFixture.of("refund")
                .with("id", "re_" + name)
                .with("charge", "ch_" + name)
                .with("amount", amount)
                .with("currency", currency)
                .with("status", "succeeded")
                .with("created", seconds(day))
                .json());
    }

    public BookStory dispute(String day, long amount, String status) {
        return add(StripeFixture.of("dispute")
                .with("id", "du_" + name)
                .with("charge", "ch_" + name)
                .with("amount", amount)
                .with("currency", currency)
                .with("status", status)
                .with("created", seconds(day))
                .json());
    }

    public BookStory creditNote(String day, long total, long tax) {
        return add(JsonMapper.shared()
                .writeValueAsString(Map.ofEntries(
                        Map.entry("object", "credit_note"),
                        Map.entry("id", "cn_" + name),
                        Map.entry("invoice", "in_" + name),
                        Map.entry("customer", "cus_" + name),
                        Map.entry("number", "AS-" + name.toUpperCase(Locale.ROOT) + "-CN"),
                        Map.entry("total", total),
                        Map.entry("total_taxes", List.of(Map.of("amount", tax))),
                        Map.entry("currency", currency),
                        Map.entry("status", "issued"),
                        Map.entry("refunds", List.of(Map.of("refund", "re_" + name, "amount_refunded", total))),
                        Map.entry("created", seconds(day)))));
    }

    /** A movement of the balance, in euro cents. */
    public BookStory moved(String category, String source, String day, long amount, long fee) {
        return add(StripeFixture.of("balance_transaction")
                .with("id", "txn_" + category + "_" + source)
                .with("source", source)
                .with("reporting_category", category)
                .with("type", category)
                .with("amount", amount)
                .with("fee", fee)
                .with("net", amount - fee)
                .with("currency", "eur")
                .with("created", seconds(day))
                .json());
    }

    public BookStory payout(String day, long amount, String status) {
        return add(JsonMapper.shared()
                .writeValueAsString(Map.ofEntries(
                        Map.entry("object", "payout"),
                        Map.entry("id", "po_" + name),
                        Map.entry("amount", amount),
                        Map.entry("currency", "eur"),
                        Map.entry("status", status),
                        Map.entry("automatic", true),
                        Map.entry("arrival_date", seconds(day)),
                        Map.entry("balance_transaction", "txn_payout_po_" + name),
                        Map.entry("created", seconds(day)))));
    }

    private BookStory add(String json) {
        told.add(json);
        return this;
    }

    private static long seconds(String day) {
        return LocalDate.parse(day).atTime(12, 0).toEpochSecond(java.time.ZoneOffset.UTC);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parsed(String json) {
        return JsonMapper.shared().readValue(json, Map.class);
    }

    private static String json(Map<String, Object> object, Map<String, ?> more) {
        object.putAll(more);
        return JsonMapper.shared().writeValueAsString(object);
    }
}
