package ai.astrasonic.local.standins.stripe;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who pays us, as Stripe keeps it. */
public final class StripePeople {

    private final StripeSamples samples = new StripeSamples();
    private final StripeObjects objects;
    private int born;

    StripePeople(StripeObjects objects) {
        this.objects = objects;
    }

    /** Puts a customer in. */
    public synchronized void customer(String id, String email, String country) {
        var customer = samples.of("customer", id)
                .put("email", email)
                .put("name", "Anna Example")
                .put("created", seconds("2025-01-10T12:00:00Z"));
        customer.putNull("discount").set("address", address(country));
        customer.set("metadata", JsonMapper.shared().createObjectNode());
        objects.put(customer);
    }

    /** The customer belongs to this account of ours. */
    public synchronized void ofAccount(String customer, String account) {
        ((ObjectNode) objects.find(customer).orElseThrow().path("metadata")).put("account_id", account);
    }

    /** Puts a card in, a tax number and a running subscription with its checkout. */
    public synchronized void subscribed(String customer) {
        var email = objects.find(customer).orElseThrow().path("email").asString();
        var card = samples.of("payment_method", next("pm")).put("customer", customer);
        objects.put(card);
        objects.put(samples.of("tax_id", next("txi")).put("customer", customer));
        var subscription = samples.of("subscription", next("sub"))
                .put("customer", customer)
                .put("status", "active");
        objects.put(subscription.putNull("cancel_at").putNull("canceled_at").putNull("ended_at"));
        objects.put(samples.of("setup_intent", next("seti")).put("customer", customer));
        var checkout = samples.of("checkout.session", next("cs_test"))
                .put("customer", customer)
                .put("status", "complete");
        ((ObjectNode) checkout.path("customer_details")).put("email", email);
        objects.put(checkout);
        objects.put(samples.of("customer_balance_transaction", next("cbtxn")).put("customer", customer));
    }

    /** Puts a payment with its invoice in; answers the number of the charge. */
    public synchronized String paid(String customer, Instant at, long amountMinor, String country) {
        var intent = samples.of("payment_intent", next("pi"))
                .put("customer", customer)
                .put("amount", amountMinor);
        objects.put(intent.put("created", at.getEpochSecond()).put("status", "succeeded"));
        var charge = samples.of("charge", next("ch")).put("customer", customer).put("amount", amountMinor);
        charge.put("payment_intent", intent.path("id").asString()).put("created", at.getEpochSecond());
        charge.put("status", "succeeded").put("captured", true).put("amount_captured", amountMinor);
        charge.put("currency", "eur");
        ((ObjectNode) charge.path("billing_details")).set("address", address(country));
        ((ObjectNode) charge.at("/payment_method_details/card")).put("country", country);
        objects.put(charge);
        objects.put(invoice(customer, at, amountMinor, country));
        return charge.path("id").asString();
    }

    /** Puts a refund of a charge in, with the credit note of its invoice. */
    public synchronized void refunded(String charge, Instant at) {
        var paid = objects.find(charge).orElseThrow();
        paid.put("amount_refunded", paid.path("amount").asLong()).put("refunded", true);
        objects.put(samples.bare("refund", next("re")).put("charge", charge).put("created", at.getEpochSecond()));
        var customer = paid.path("customer").asString();
        objects.put(
                samples.of("credit_note", next("cn")).put("customer", customer).put("created", at.getEpochSecond()));
    }

    /** Puts a dispute of a charge in. */
    public synchronized void disputed(String charge, Instant at, String status) {
        objects.find(charge).orElseThrow().put("disputed", true);
        var dispute = samples.of("dispute", next("dp")).put("charge", charge).put("status", status);
        ((ObjectNode) dispute.path("evidence_details")).put("due_by", at.getEpochSecond() + 700_000);
        objects.put(dispute.put("created", at.getEpochSecond()));
    }

    /** How a customer is there now; none when nothing is, and only its number once it was deleted. */
    public synchronized Optional<ObjectNode> read(String customer) {
        return objects.find(customer);
    }

    /** How many of such objects the customer has. */
    public synchronized long count(String type, String customer) {
        return objects.of(type, "customer", customer).size();
    }

    /** Somebody whom nobody put in: a card, a subscription and three payments, the same for the same number. */
    synchronized void imagine(String customer) {
        var country = customer.hashCode() % 2 == 0 ? "NL" : "DE";
        customer(customer, customer.toLowerCase(Locale.ROOT) + "@example.org", country);
        subscribed(customer);
        paid(customer, Instant.parse("2025-03-01T09:00:00Z"), 1199, country);
        paid(customer, Instant.parse("2025-09-01T09:00:00Z"), 1199, country);
        paid(customer, Instant.parse("2026-03-01T09:00:00Z"), 1299, country);
    }

    private ObjectNode invoice(String customer, Instant at, long amount, String country) {
        var who = objects.find(customer).orElseThrow();
        var invoice =
                samples.of("invoice", next("in")).put("customer", customer).put("created", at.getEpochSecond());
        invoice.put("customer_name", who.path("name").asString(""))
                .put("customer_email", who.path("email").asString(""));
        invoice.put("total", amount)
                .put("amount_paid", amount)
                .put("status", "paid")
                .put("currency", "eur");
        invoice.set("customer_address", address(country));
        var line = (ObjectNode) invoice.path("lines").path("data").path(0);
        line.put("amount", amount)
                .put("invoice", invoice.path("id").asString())
                .set(
                        "period",
                        JsonMapper.shared()
                                .valueToTree(Map.of("start", at.getEpochSecond(), "end", at.getEpochSecond())));
        return invoice;
    }

    private static ObjectNode address(String country) {
        var address = JsonMapper.shared().createObjectNode();
        address.putNull("city").put("country", country).putNull("line1").putNull("line2");
        return address.putNull("postal_code").putNull("state");
    }

    private String next(String prefix) {
        return prefix + "_" + String.format(Locale.ROOT, "1Local%08d", ++born);
    }

    private static long seconds(String at) {
        return Instant.parse(at).getEpochSecond();
    }
}
