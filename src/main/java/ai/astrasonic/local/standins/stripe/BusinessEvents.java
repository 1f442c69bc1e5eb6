package ai.astrasonic.local.standins.stripe;

import com.stripe.Stripe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Stripe would have told of a business, each object as it was at the time. As at the real one nothing is told of balance
 * transactions, and several words of one object may bear the same second.
 */
final class BusinessEvents {

    private static final Duration MORE_THAN_A_DAY = Duration.ofHours(25);

    private final StripeSamples samples;
    private final Instant until;
    private final List<ObjectNode> told = new ArrayList<>();

    BusinessEvents(StripeSamples samples, Instant until) {
        this.samples = samples;
        this.until = until;
    }

    /** In the order in which they happened. */
    List<ObjectNode> of(List<ObjectNode> objects) {
        objects.forEach(this::tell);
        told.sort(Comparator.comparingLong(event -> event.path("created").asLong()));
        return List.copyOf(told);
    }

    private void tell(ObjectNode object) {
        switch (object.path("object").asString()) {
            case "customer", "tax_rate", "credit_note" ->
                say(object.path("object").asString() + ".created", object, Duration.ZERO);
            case "invoice_payment" -> say("invoice_payment.paid", object, Duration.ZERO);
            case "invoice" -> invoice(object);
            case "charge" -> charge(object);
            case "refund" -> refund(object);
            case "dispute" -> dispute(object);
            case "payout" -> payout(object);
            default -> {}
        }
    }

    private void invoice(ObjectNode invoice) {
        var draft = before(invoice, "draft").put("amount_paid", 0).putNull("number");
        ((ObjectNode) draft.path("status_transitions")).putNull("finalized_at").putNull("paid_at");
        var open = before(invoice, "open").put("amount_paid", 0);
        ((ObjectNode) open.path("status_transitions")).putNull("paid_at");
        say("invoice.created", draft, Duration.ZERO);
        say("invoice.finalized", open, Duration.ZERO);
        say("invoice.paid", invoice, Duration.ZERO);
    }

    private void charge(ObjectNode charge) {
        if (charge.path("status").asString().equals("failed")) {
            say("charge.failed", charge, Duration.ZERO);
            return;
        }
        var first = before(charge, "succeeded")
                .put("amount_refunded", 0)
                .put("refunded", false)
                .put("disputed", false);
        say("charge.succeeded", first.deepCopy().putNull("balance_transaction"), Duration.ZERO);
        say("charge.updated", first, Duration.ofSeconds(2));
        if (charge.path("amount_refunded").asLong() > 0) {
            say("charge.refunded", charge, Duration.ofDays(5));
        }
    }

    private void refund(ObjectNode refund) {
        boolean failed = refund.path("status").asString().equals("failed");
        say("refund.created", before(refund, "pending"), Duration.ZERO);
        say(failed ? "refund.failed" : "refund.updated", refund, failed ? MORE_THAN_A_DAY : Duration.ZERO);
    }

    private void dispute(ObjectNode dispute) {
        say("charge.dispute.created", before(dispute, "needs_response"), Duration.ZERO);
        if (!dispute.path("status").asString().equals("needs_response")) {
            say("charge.dispute.closed", dispute, Duration.ofDays(38));
        }
    }

    private void payout(ObjectNode payout) {
        say(
                "payout.created",
                before(payout, "in_transit")
                        .putNull("failure_balance_transaction")
                        .putNull("failure_code"),
                Duration.ZERO);
        if (!payout.path("status").asString().equals("in_transit")) {
            say("payout." + payout.path("status").asString(), payout, Duration.ofDays(2));
        }
    }

    private static ObjectNode before(ObjectNode object, String status) {
        return object.deepCopy().put("status", status);
    }

    private void say(String type, ObjectNode object, Duration later) {
        long at = Math.min(object.path("created").asLong() + later.toSeconds(), until.getEpochSecond() - 1);
        var event = samples.bare("event", "evt_Biz" + String.format(Locale.ROOT, "%08d", told.size()))
                .put("api_version", Stripe.API_VERSION)
                .put("created", at)
                .put("livemode", false)
                .put("type", type);
        event.putObject("data").set("object", object.deepCopy());
        told.add(event);
    }
}
