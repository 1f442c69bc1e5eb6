package ai.astrasonic.local.standins.stripe;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the objects of a business and adds up what they come to. */
final class StripeYears {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> COUNTRIES = List.of(
            "NL", "DE", "NL", "FR", "BE", "ES", "IT", "AT", "GB", "IE", "PL", "SE", "FI", "PT", "US", "NL", "CH", "DE",
            "JP");
    private static final Map<String, Integer> VAT = Map.ofEntries(
            Map.entry("NL", 21),
            Map.entry("DE", 19),
            Map.entry("FR", 20),
            Map.entry("BE", 21),
            Map.entry("ES", 21),
            Map.entry("IT", 22),
            Map.entry("AT", 20),
            Map.entry("IE", 23),
            Map.entry("PL", 23),
            Map.entry("SE", 25),
            Map.entry("FI", 25),
            Map.entry("PT", 23));
    private static final Map<String, String> CURRENCIES = Map.of("US", "usd", "GB", "gbp", "JP", "jpy");
    /** Of the smallest unit of the currency to cents of euros. */
    private static final Map<String, Double> RATES = Map.of("usd", 0.92, "gbp", 1.17, "jpy", 0.61);

    private final StripeSamples samples;
    private final Random random;
    private final Instant until;
    private final List<ObjectNode> made = new ArrayList<>();
    private final List<ObjectNode> booked = new ArrayList<>();
    private final Map<String, List<String>> payouts = new HashMap<>();
    private final Map<String, Long> totals = new TreeMap<>();
    private int born;

    StripeYears(StripeSamples samples, Random random, Instant until) {
        this.samples = samples;
        this.random = random;
        this.until = until;
        VAT.keySet().stream().sorted().forEach(this::rate);
    }

    List<ObjectNode> made() {
        return made;
    }

    Map<String, List<String>> payouts() {
        return payouts;
    }

    Map<String, Long> balance() {
        return Map.of("eur", totals.getOrDefault("net", 0L));
    }

    Map<String, Long> totals() {
        return totals;
    }

    private void rate(String country) {
        var rate = put("tax_rate", "txr_Local" + country, start()).put("livemode", false);
        rate.put("country", country)
                .put("jurisdiction", country)
                .put("percentage", VAT.get(country))
                .put("inclusive", true);
        rate.put("display_name", "VAT").put("description", "VAT " + country).putNull("flat_amount");
    }

    private Instant start() {
        return until.atZone(ZoneOffset.UTC).minusYears(3).toInstant();
    }

    /** Who pays from some day on, by the month or the year. */
    private record Payer(String id, String country, String currency, boolean company, boolean withNumber, long price) {

        boolean reversed() {
            return withNumber && VAT.containsKey(country) && !country.equals("NL");
        }

        int percent() {
            return reversed() ? 0 : VAT.getOrDefault(country, 0);
        }
    }

    void customer(int n, @Nullable String account) {
        var country = COUNTRIES.get(n % COUNTRIES.size());
        var joined = start().plus(Duration.ofHours(random.nextInt(24 * 700)));
        boolean yearly = random.nextInt(10) < 4;
        boolean company = n % 5 == 3;
        var currency = CURRENCIES.getOrDefault(country, "eur");
        long price = currency.equals("jpy") ? 1500 : yearly ? 9900 : 999;
        var payer = new Payer("cus_Biz%06d".formatted(n), country, currency, company, company && n % 10 == 3, price);
        var customer = put("customer", payer.id(), joined)
                .put("email", "payer%d@example.org".formatted(n))
                .put("name", (company ? "Company " : "Payer ") + n);
        customer.set("address", address(country));
        customer.putNull("discount");
        customer.set(
                "metadata",
                account == null
                        ? JSON.createObjectNode()
                        : JSON.createObjectNode().put("account_id", account));
        var due = joined.atZone(ZoneOffset.UTC);
        while (due.toInstant().isBefore(until.minus(1, ChronoUnit.HOURS))) {
            sale(payer, due.toInstant());
            due = yearly ? due.plusYears(1) : due.plusMonths(1);
        }
    }

    private void sale(Payer payer, Instant at) {
        var intent = next("pi");
        boolean failing = random.nextInt(40) == 0;
        if (failing) {
            charge(payer, at.minusSeconds(600), intent)
                    .put("status", "failed")
                    .put("paid", false)
                    .putNull("balance_transaction");
        }
        var invoice = invoice(payer, at);
        var charge = charge(payer, at, intent);
        add("charge " + payer.currency().toUpperCase(Locale.ROOT), payer.price());
        var payment =
                put("invoice_payment", next("inpay"), at).put("livemode", false).put("status", "paid");
        payment.put("invoice", invoice.path("id").asString()).put("currency", payer.currency());
        payment.put("amount_paid", payer.price()).put("amount_requested", payer.price());
        payment.set(
                "payment", JSON.createObjectNode().put("type", "payment_intent").put("payment_intent", intent));
        long gross = inEuro(payer, payer.price());
        boolean near = VAT.containsKey(payer.country());
        long fee = Math.round(gross * (near ? 0.015 : 0.029)) + 25;
        charge.put("balance_transaction", book("charge", "charge", charge, gross, fee, payer, at));
        afterwards(payer, charge, invoice, at);
    }

    private void afterwards(Payer payer, ObjectNode charge, ObjectNode invoice, Instant at) {
        int dice = random.nextInt(100);
        if (dice < 5) {
            refund(payer, charge, invoice, at.plus(Duration.ofDays(5L + random.nextInt(110))), dice);
        } else if (dice < 7) {
            dispute(payer, charge, at.plus(Duration.ofDays(20)), dice == 5);
        }
    }

    private void refund(Payer payer, ObjectNode charge, ObjectNode invoice, Instant at, int dice) {
        if (!at.isBefore(until)) {
            return;
        }
        long amount = dice == 0 ? payer.price() / 2 : payer.price();
        boolean fails = dice == 1;
        var refund = put("refund", next("re"), at)
                .put("charge", charge.path("id").asString())
                .put("amount", amount);
        refund.put("currency", payer.currency()).put("status", fails ? "failed" : "succeeded");
        refund.put("balance_transaction", book("refund", "refund", refund, -inEuro(payer, amount), 0, payer, at));
        if (fails) {
            book("refund_failure", "refund_failure", refund, inEuro(payer, amount), 0, payer, at.plusSeconds(90_000));
            return;
        }
        charge.put("amount_refunded", amount).put("refunded", amount == payer.price());
        add("refund " + payer.currency().toUpperCase(Locale.ROOT), amount);
        if (dice != 2) {
            creditNote(payer, invoice, refund, amount, at);
        }
    }

    private void creditNote(Payer payer, ObjectNode invoice, ObjectNode refund, long amount, Instant at) {
        var note = put("credit_note", next("cn"), at)
                .put("livemode", false)
                .put("invoice", invoice.path("id").asString());
        note.put("customer", payer.id())
                .put("currency", payer.currency())
                .put("status", "issued")
                .put("number", "AS-CN-%06d".formatted(born));
        note.put("total", amount).put("amount", amount).put("subtotal", amount).put("reason", "order_change");
        note.set("total_taxes", taxes(payer, amount));
        note.set(
                "refunds",
                JSON.createArrayNode()
                        .add(JSON.createObjectNode()
                                .put("amount_refunded", amount)
                                .put("refund", refund.path("id").asString())
                                .put("type", "refund")));
        add("credit", amount);
        add("credited tax", tax(payer, amount));
    }

    private void dispute(Payer payer, ObjectNode charge, Instant at, boolean won) {
        if (!at.isBefore(until)) {
            return;
        }
        boolean open = at.plus(Duration.ofDays(40)).isAfter(until);
        var dispute = put("dispute", next("dp"), at)
                .put("livemode", false)
                .put("charge", charge.path("id").asString());
        dispute.put("amount", payer.price()).put("currency", payer.currency()).put("reason", "fraudulent");
        dispute.put("status", open ? "needs_response" : won ? "won" : "lost");
        ((ObjectNode) dispute.path("evidence_details")).put("due_by", at.getEpochSecond() + 900_000);
        charge.put("disputed", true);
        long gross = inEuro(payer, payer.price());
        book("adjustment", "dispute", dispute, -gross, 2000, payer, at);
        if (!open && won) {
            book("adjustment", "dispute_reversal", dispute, gross, -2000, payer, at.plus(Duration.ofDays(38)));
        }
    }

    private ObjectNode charge(Payer payer, Instant at, String intent) {
        var charge = put("charge", next("ch"), at)
                .put("livemode", false)
                .put("customer", payer.id())
                .put("payment_intent", intent);
        charge.put("amount", payer.price())
                .put("amount_captured", payer.price())
                .put("currency", payer.currency());
        charge.put("status", "succeeded")
                .put("captured", true)
                .put("paid", true)
                .put("description", "Subscription update");
        ((ObjectNode) charge.path("billing_details")).set("address", address(payer.country()));
        int place = random.nextInt(60);
        var card = (ObjectNode) charge.path("payment_method_details").path("card");
        if (place == 0) {
            card.putNull("country");
        } else {
            card.put("country", place == 1 ? "MT" : payer.country());
        }
        charge.set(
                "metadata",
                place <= 1 ? JSON.createObjectNode() : JSON.createObjectNode().put("ip_country", payer.country()));
        return charge;
    }

    private ObjectNode invoice(Payer payer, Instant at) {
        var invoice = put("invoice", next("in"), at)
                .put("livemode", false)
                .put("customer", payer.id())
                .put("status", "paid");
        invoice.put("number", "AS-%06d".formatted(born)).put("currency", payer.currency());
        invoice.put("customer_name", payer.company() ? "Company" : "Payer")
                .put("customer_email", payer.id().toLowerCase(Locale.ROOT) + "@example.org");
        invoice.put("total", payer.price()).put("amount_paid", payer.price()).put("amount_due", payer.price());
        invoice.put("subtotal", payer.price())
                .put("amount_remaining", 0)
                .put("customer_tax_exempt", payer.reversed() ? "reverse" : "none");
        invoice.set("customer_address", address(payer.country()));
        invoice.set("total_taxes", taxes(payer, payer.price()));
        ((ObjectNode) invoice.path("status_transitions"))
                .put("finalized_at", at.getEpochSecond())
                .put("paid_at", at.getEpochSecond());
        var ids = JSON.createArrayNode();
        if (payer.withNumber()) {
            ids.addObject()
                    .put("type", VAT.containsKey(payer.country()) ? "eu_vat" : "gb_vat")
                    .put("value", payer.country() + "123456789");
        }
        invoice.set("customer_tax_ids", ids);
        var lines = (ObjectNode) invoice.path("lines");
        lines.put("has_more", random.nextInt(50) == 0)
                .put("url", "/v1/invoices/" + invoice.path("id").asString() + "/lines");
        var line = (ObjectNode) lines.path("data").path(0);
        line.put("id", next("il")).put("invoice", invoice.path("id").asString()).put("amount", payer.price());
        line.put("currency", payer.currency())
                .put("description", "Astrasonic Pro")
                .set(
                        "period",
                        JSON.createObjectNode()
                                .put("start", at.getEpochSecond())
                                .put("end", at.plus(Duration.ofDays(30)).getEpochSecond()));
        add("invoiced", payer.price());
        add("tax", tax(payer, payer.price()));
        return invoice;
    }

    private ArrayNode taxes(Payer payer, long amount) {
        var all = JSON.createArrayNode();
        var one = all.addObject()
                .put("amount", tax(payer, amount))
                .put("tax_behavior", "inclusive")
                .put("type", "tax_rate_details");
        one.put("taxable_amount", amount - tax(payer, amount));
        one.put(
                "taxability_reason",
                payer.reversed()
                        ? "reverse_charge"
                        : VAT.containsKey(payer.country()) ? "standard_rated" : "not_collecting");
        if (VAT.containsKey(payer.country())) {
            one.set("tax_rate_details", JSON.createObjectNode().put("tax_rate", "txr_Local" + payer.country()));
        } else {
            one.putNull("tax_rate_details");
        }
        return all;
    }

    private static long tax(Payer payer, long amount) {
        return Math.round(amount * payer.percent() / (100.0 + payer.percent()));
    }

    private static long inEuro(Payer payer, long amount) {
        return Math.round(amount * RATES.getOrDefault(payer.currency(), 1.0));
    }

    /** A fee that Stripe takes by itself each month, and each week what is there goes to the bank. */
    void settle() {
        for (var at = start().plus(Duration.ofDays(30)); at.isBefore(until); at = at.plus(Duration.ofDays(30))) {
            book("stripe_fee", "fee", null, -(300 + random.nextInt(900)), 0, null, at);
        }
        booked.sort(Comparator.comparingLong(one -> one.path("created").asLong()));
        var waiting = new ArrayList<>(List.copyOf(booked));
        for (var at = start().plus(Duration.ofDays(7)); at.isBefore(until); at = at.plus(Duration.ofDays(7))) {
            long day = at.getEpochSecond();
            var due = waiting.stream()
                    .filter(one -> one.path("available_on").asLong() <= day)
                    .toList();
            long sum = due.stream().mapToLong(one -> one.path("net").asLong()).sum();
            if (sum > 0) {
                waiting.removeIf(one -> one.path("available_on").asLong() <= day);
                var failed = payout(at, sum, due);
                if (failed != null) {
                    waiting.add(failed);
                }
            }
        }
    }

    private @Nullable ObjectNode payout(Instant at, long sum, List<ObjectNode> due) {
        boolean fails = random.nextInt(25) == 0;
        boolean arrived = at.plus(Duration.ofDays(2)).isBefore(until);
        var payout = put("payout", next("po"), at)
                .put("livemode", false)
                .put("amount", sum)
                .put("currency", "eur")
                .put("automatic", true);
        payout.put("arrival_date", at.plus(Duration.ofDays(2)).getEpochSecond());
        payout.put("status", !arrived ? "in_transit" : fails ? "failed" : "paid");
        var own = book("payout", "payout", payout, -sum, 0, null, at);
        payout.put("balance_transaction", own);
        payouts.put(
                payout.path("id").asString(),
                Stream.concat(
                                Stream.of(own),
                                due.stream().map(one -> one.path("id").asString()))
                        .toList());
        if (!fails || !arrived) {
            add("paid out", sum);
            return null;
        }
        var id = book("payout_failure", "payout_reversal", payout, sum, 0, null, at.plus(Duration.ofDays(2)));
        payout.put("failure_balance_transaction", id)
                .put("failure_code", "account_closed")
                .put("failure_message", "The bank account has been closed");
        return booked.getLast();
    }

    private String book(
            String type,
            String category,
            @Nullable ObjectNode source,
            long amount,
            long fee,
            @Nullable Payer payer,
            Instant at) {
        var id = next("txn");
        var one = put("balance_transaction", id, at).put("type", type).put("reporting_category", category);
        one.put("amount", amount)
                .put("fee", fee)
                .put("net", amount - fee)
                .put("currency", "eur")
                .put("description", type);
        var rate = payer == null ? null : RATES.get(payer.currency());
        if (rate == null) {
            one.putNull("exchange_rate");
        } else {
            one.put("exchange_rate", rate);
        }
        if (source == null) {
            one.putNull("source");
        } else {
            one.put("source", source.path("id").asString());
        }
        var fees = JSON.createArrayNode();
        if (fee != 0) {
            long vat = random.nextInt(20) == 0 ? Math.round(fee * 0.21 / 1.21) : 0;
            fees.addObject()
                    .put("amount", fee - vat)
                    .putNull("application")
                    .put("currency", "eur")
                    .put("description", "Stripe processing fees")
                    .put("type", "stripe_fee");
            if (vat != 0) {
                fees.addObject()
                        .put("amount", vat)
                        .putNull("application")
                        .put("currency", "eur")
                        .put("description", "VAT")
                        .put("type", "tax");
            }
            add("fee tax", vat);
        }
        one.set("fee_details", fees);
        var available = at.plus(Duration.ofDays(type.startsWith("payout") ? 0 : 2));
        one.put("available_on", available.getEpochSecond())
                .put("status", available.isAfter(until) ? "pending" : "available");
        booked.add(one);
        add("net", amount - fee);
        add("fees", fee);
        return id;
    }

    private ObjectNode put(String type, String id, Instant at) {
        var object = samples.bare(type, id).put("created", at.getEpochSecond());
        if (type.equals("invoice")) {
            object.remove("subscription");
        }
        made.add(object);
        add(type, 1);
        return object;
    }

    private void add(String name, long amount) {
        totals.merge(name, amount, Math::addExact);
    }

    private String next(String prefix) {
        return prefix + String.format(Locale.ROOT, "_Biz%08d", ++born);
    }

    private static ObjectNode address(String country) {
        var address = JSON.createObjectNode()
                .putNull("city")
                .put("country", country)
                .putNull("line1")
                .putNull("line2");
        return address.putNull("postal_code").putNull("state");
    }
}
