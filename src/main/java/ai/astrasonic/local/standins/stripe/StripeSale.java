package ai.astrasonic.local.standins.stripe;

import ai.astrasonic.billing.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that comes of one payment for a subscription, and what is told of it, in the order in which the real one does. */
final class StripeSale {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int VAT = 21;

    private final StripeSamples samples;
    private final StripeObjects objects;
    private final StripeHooks hooks;
    private final Plan plan;
    private final ObjectNode customer;
    private final ObjectNode price;
    private final Instant at;
    private final int number;

    /** @param number of the sale, for ids */
    StripeSale(
            StripeSamples samples,
            StripeObjects objects,
            StripeHooks hooks,
            Plan plan,
            ObjectNode customer,
            ObjectNode price,
            Instant at,
            int number) {
        this.samples = samples;
        this.objects = objects;
        this.hooks = hooks;
        this.plan = plan;
        this.customer = customer;
        this.price = price;
        this.at = at;
        this.number = number;
    }

    /** Makes them; answers what is left of it on our balance. */
    long make(ObjectNode page, String country) {
        customer.set("address", address(country));
        tell("customer.updated", customer);
        var subscription = subscription(card(country));
        tell("customer.subscription.created", subscription.deepCopy().put("status", "incomplete"));
        var invoice = invoice(subscription, country);
        var draft =
                invoice.deepCopy().put("status", "draft").put("amount_paid", 0).putNull("number");
        tell("invoice.created", steps(draft, false, false));
        tell("invoice.finalized", steps(invoice.deepCopy().put("status", "open").put("amount_paid", 0), true, false));
        var charge = charge(country);
        tell("charge.succeeded", charge.deepCopy().putNull("balance_transaction"));
        tell("payment_intent.succeeded", intent(charge));
        tell("invoice_payment.paid", settled(invoice, charge));
        tell("invoice.paid", invoice);
        tell("customer.subscription.updated", subscription);
        tell("checkout.session.completed", done(page, subscription, invoice));
        long fee = Math.round(plan.amountMinor() * 0.015) + 25;
        book(charge, fee);
        tell("charge.updated", charge);
        return plan.amountMinor() - fee;
    }

    private ObjectNode card(String country) {
        var card = keep("payment_method", "pm").put("customer", id(customer));
        ((ObjectNode) card.path("card")).put("country", country);
        return card;
    }

    private ObjectNode subscription(ObjectNode card) {
        var end = at.atZone(ZoneOffset.UTC);
        long until = (plan.every() == Plan.Period.MONTH ? end.plusMonths(1) : end.plusYears(1)).toEpochSecond();
        var subscription = keep("subscription", "sub")
                .put("customer", id(customer))
                .put("status", "active")
                .put("currency", currency())
                .put("cancel_at_period_end", false)
                .put("start_date", at.getEpochSecond())
                .put("billing_cycle_anchor", at.getEpochSecond())
                .put("default_payment_method", id(card))
                .put("latest_invoice", "in" + suffix());
        for (var none : new String[] {
            "cancel_at",
            "canceled_at",
            "ended_at",
            "trial_start",
            "trial_end",
            "pending_update",
            "pause_collection",
            "transfer_data",
            "next_pending_invoice_item_invoice",
            "pending_invoice_item_interval",
            "billing_thresholds",
            "billing_cycle_anchor_config",
            "billing_schedules"
        }) {
            subscription.putNull(none);
        }
        var items = (ObjectNode) subscription.path("items");
        items.put("url", "/v1/subscription_items?subscription=" + id(subscription));
        var item = (ObjectNode) items.path("data").path(0);
        item.put("id", "si" + suffix()).put("subscription", id(subscription)).put("created", at.getEpochSecond());
        item.put("current_period_start", at.getEpochSecond()).put("current_period_end", until);
        item.set("price", price.deepCopy());
        item.putNull("billing_thresholds");
        return subscription;
    }

    private ObjectNode invoice(ObjectNode subscription, String country) {
        var invoice = keep("invoice", "in").put("customer", id(customer)).put("status", "paid");
        invoice.put("number", "AS-P%06d".formatted(number)).put("currency", currency());
        invoice.put("customer_name", customer.path("name").asString(""))
                .put("customer_email", customer.path("email").asString(""));
        for (var sum : new String[] {"total", "subtotal", "amount_paid", "amount_due"}) {
            invoice.put(sum, plan.amountMinor());
        }
        invoice.put("amount_remaining", 0).put("customer_tax_exempt", "none");
        invoice.set("customer_address", address(country));
        invoice.set("customer_tax_ids", JSON.createArrayNode());
        invoice.set("total_taxes", taxes());
        var lines = (ObjectNode) invoice.path("lines");
        lines.put("has_more", false).put("url", "/v1/invoices/" + id(invoice) + "/lines");
        var item = subscription.path("items").path("data").path(0);
        ((ObjectNode) lines.path("data").path(0))
                .put("id", "il" + suffix())
                .put("invoice", id(invoice))
                .put("amount", plan.amountMinor())
                .put("currency", currency())
                .put("description", plan.nameEn())
                .set(
                        "period",
                        JSON.createObjectNode()
                                .put("start", item.path("current_period_start").asLong())
                                .put("end", item.path("current_period_end").asLong()));
        return steps(invoice, true, true);
    }

    private ObjectNode steps(ObjectNode invoice, boolean finalised, boolean paid) {
        var steps = (ObjectNode) invoice.path("status_transitions");
        steps.put("finalized_at", finalised ? at.getEpochSecond() : null);
        steps.put("paid_at", paid ? at.getEpochSecond() : null);
        return invoice;
    }

    /** The price has the tax in it. */
    private ArrayNode taxes() {
        long tax = Math.round(plan.amountMinor() * VAT / (100.0 + VAT));
        var all = JSON.createArrayNode();
        all.addObject()
                .put("amount", tax)
                .put("tax_behavior", "inclusive")
                .put("type", "tax_rate_details")
                .put("taxable_amount", plan.amountMinor() - tax)
                .put("taxability_reason", "standard_rated")
                .set("tax_rate_details", JSON.createObjectNode().put("tax_rate", "txr_LocalNL"));
        return all;
    }

    private ObjectNode charge(String country) {
        var charge = keep("charge", "ch")
                .put("customer", id(customer))
                .put("payment_intent", "pi" + suffix())
                .put("payment_method", "pm" + suffix())
                .put("amount", plan.amountMinor())
                .put("amount_captured", plan.amountMinor())
                .put("currency", currency())
                .put("status", "succeeded")
                .put("captured", true)
                .put("paid", true)
                .put("description", "Subscription creation");
        ((ObjectNode) charge.path("billing_details")).set("address", address(country));
        ((ObjectNode) charge.path("payment_method_details").path("card")).put("country", country);
        charge.set("metadata", JSON.createObjectNode());
        return charge;
    }

    private ObjectNode intent(ObjectNode charge) {
        return keep("payment_intent", "pi")
                .put("customer", id(customer))
                .put("amount", plan.amountMinor())
                .put("currency", currency())
                .put("latest_charge", id(charge))
                .put("status", "succeeded");
    }

    private ObjectNode settled(ObjectNode invoice, ObjectNode charge) {
        var payment = keep("invoice_payment", "inpay").put("status", "paid").put("invoice", id(invoice));
        payment.put("currency", currency())
                .put("amount_paid", plan.amountMinor())
                .put("amount_requested", plan.amountMinor());
        payment.set(
                "payment",
                JSON.createObjectNode()
                        .put("type", "payment_intent")
                        .put("payment_intent", charge.path("payment_intent").asString()));
        return payment;
    }

    private ObjectNode done(ObjectNode page, ObjectNode subscription, ObjectNode invoice) {
        var details = ((ObjectNode) samples.of("checkout.session", "cs").path("customer_details"))
                .put("email", customer.path("email").asString(""))
                .put("name", customer.path("name").asString(""));
        details.set("address", customer.path("address"));
        page.put("status", "complete")
                .put("payment_status", "paid")
                .put("subscription", id(subscription))
                .put("invoice", id(invoice))
                .putNull("url")
                .set("customer_details", details);
        return page;
    }

    private void book(ObjectNode charge, long fee) {
        var booked = samples.bare("balance_transaction", "txn" + suffix())
                .put("created", at.getEpochSecond())
                .put("type", "charge")
                .put("reporting_category", "charge")
                .put("amount", plan.amountMinor())
                .put("fee", fee)
                .put("net", plan.amountMinor() - fee)
                .put("currency", currency())
                .put("source", id(charge))
                .put("status", "pending")
                .put("available_on", at.plus(Duration.ofDays(2)).getEpochSecond());
        booked.putNull("exchange_rate");
        booked.set(
                "fee_details",
                JSON.createArrayNode()
                        .add(JSON.createObjectNode()
                                .put("amount", fee)
                                .putNull("application")
                                .put("currency", currency())
                                .put("description", "Stripe processing fees")
                                .put("type", "stripe_fee")));
        objects.put(booked);
        charge.put("balance_transaction", id(booked));
    }

    private ObjectNode keep(String type, String prefix) {
        var object = samples.of(type, prefix + suffix()).put("created", at.getEpochSecond());
        objects.put(object);
        return object;
    }

    private void tell(String type, ObjectNode object) {
        hooks.tell(type, object, at);
    }

    private String suffix() {
        return String.format(Locale.ROOT, "_8Local%08d", number);
    }

    private String currency() {
        return plan.currency().toLowerCase(Locale.ROOT);
    }

    private static String id(ObjectNode object) {
        return object.path("id").asString();
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
