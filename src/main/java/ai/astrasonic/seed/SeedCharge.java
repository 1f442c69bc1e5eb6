package ai.astrasonic.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** One payment and what belongs to it. */
record SeedCharge(
        Dice dice, Person person, String customer, int amount, Instant at, String id, String intent, String invoice) {

    private static final Map<String, Integer> VAT_PERCENT =
            Map.of("NL", 21, "BE", 21, "DE", 19, "FR", 20, "ES", 21, "SE", 25, "GR", 24, "PL", 23, "IE", 23);
    private static final Map<String, String> CURRENCY = Map.of("GB", "gbp", "US", "usd", "SE", "sek", "PL", "pln");

    private static final Map<String, Float> EUROS = Map.of("gbp", 1.17f, "usd", 0.92f, "sek", 0.087f, "pln", 0.23f);

    SeedCharge(Dice dice, Person person, String customer, int amount, Instant at) {
        this(
                dice,
                person,
                customer,
                amount,
                at,
                "ch_" + dice.letters(24),
                "pi_" + dice.letters(24),
                "in_" + dice.letters(24));
    }

    Stream<String> objects(boolean openDispute, Instant now) {
        var refunded = !openDispute && dice.chance(0.03);
        var lost = !openDispute && !refunded && dice.chance(0.01);
        return Stream.of(
                        invoiceObject(),
                        chargeObject(refunded, openDispute || lost),
                        fee(),
                        StripeStamps.of(
                                "invoice_payment",
                                Map.of(
                                        "id",
                                        "inpay_" + dice.letters(24),
                                        "invoice",
                                        invoice,
                                        "payment.payment_intent",
                                        intent)),
                        refunded ? refund(now) : "",
                        openDispute ? dispute("needs_response", now.plus(Duration.ofDays(9)), now) : "",
                        lost ? dispute("lost", at.plus(Duration.ofDays(30)), now) : "")
                .filter(json -> !json.isEmpty());
    }

    private String currency() {
        return CURRENCY.getOrDefault(person.country(), "eur");
    }

    private int tax() {
        int percent = VAT_PERCENT.getOrDefault(person.country(), 0);
        return Math.round(amount * percent / (100f + percent));
    }

    private String invoiceObject() {
        var line = StripeStamps.line(Map.of(
                "id",
                "il_" + dice.letters(24),
                "amount",
                amount,
                "currency",
                currency(),
                "description",
                amount > 999 ? "Astrasonic Pro, one year" : "Astrasonic Pro, one month",
                "period.start",
                at.getEpochSecond(),
                "period.end",
                at.plus(Duration.ofDays(amount > 999 ? 365 : 30)).getEpochSecond()));
        return StripeStamps.of(
                "invoice",
                Map.ofEntries(
                        Map.entry("id", invoice),
                        Map.entry("number", "AS-" + dice.letters(8).toUpperCase(Locale.ROOT)),
                        Map.entry("customer", customer),
                        Map.entry("customer_name", person.name()),
                        Map.entry("customer_email", person.email().typed()),
                        Map.entry("customer_address.country", person.country()),
                        Map.entry("total", amount),
                        Map.entry("amount_paid", amount),
                        Map.entry("total_taxes", List.of(Map.of("amount", tax(), "type", "tax_rate_details"))),
                        Map.entry("currency", currency()),
                        Map.entry("status", "paid"),
                        Map.entry("created", at.getEpochSecond()),
                        Map.entry("lines.data", List.of(line))));
    }

    private String chargeObject(boolean refunded, boolean disputed) {
        return StripeStamps.of(
                "charge",
                Map.ofEntries(
                        Map.entry("id", id),
                        Map.entry("customer", customer),
                        Map.entry("payment_intent", intent),
                        Map.entry("amount", amount),
                        Map.entry("amount_captured", amount),
                        Map.entry("amount_refunded", refunded ? amount : 0),
                        Map.entry("currency", currency()),
                        Map.entry("description", "Subscription update"),
                        Map.entry("billing_details.address.country", person.country()),
                        Map.entry("billing_details.name", person.name()),
                        Map.entry("payment_method_details.card.country", person.country()),
                        Map.entry("disputed", disputed),
                        Map.entry("refunded", refunded),
                        Map.entry("created", at.getEpochSecond())));
    }

    /** Stripe settles in euro, whatever was paid in. */
    private String fee() {
        var euros = Math.round(amount * EUROS.getOrDefault(currency(), 1f));
        var fee = Math.round(euros * 0.015f) + 25;
        return StripeStamps.of(
                "balance_transaction",
                Map.of(
                        "id",
                        "txn_" + dice.letters(24),
                        "source",
                        id,
                        "amount",
                        euros,
                        "fee",
                        fee,
                        "net",
                        euros - fee,
                        "currency",
                        "eur",
                        "created",
                        at.getEpochSecond(),
                        "available_on",
                        at.plus(Duration.ofDays(2)).getEpochSecond()));
    }

    private String refund(Instant now) {
        return StripeStamps.of(
                "refund",
                Map.of(
                        "id",
                        "re_" + dice.letters(24),
                        "charge",
                        id,
                        "amount",
                        amount,
                        "currency",
                        currency(),
                        "reason",
                        "requested_by_customer",
                        "created",
                        Math.min(at.plus(Duration.ofDays(3)).getEpochSecond(), now.getEpochSecond())));
    }

    private String dispute(String status, Instant due, Instant now) {
        return StripeStamps.of(
                "dispute",
                Map.of(
                        "id",
                        "dp_" + dice.letters(24),
                        "charge",
                        id,
                        "amount",
                        amount,
                        "currency",
                        currency(),
                        "reason",
                        "fraudulent",
                        "status",
                        status,
                        "evidence_details.due_by",
                        due.getEpochSecond(),
                        "created",
                        Math.min(at.plus(Duration.ofDays(5)).getEpochSecond(), now.getEpochSecond())));
    }
}
