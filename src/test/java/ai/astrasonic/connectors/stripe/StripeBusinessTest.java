package ai.astrasonic.connectors.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.stripe.StripeStandIn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The business that the stand-in does is told as Stripe tells one, and adds up. */
class StripeBusinessTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final StripeSpecification specification = new StripeSpecification();
    private final StripeStandIn there = new StripeStandIn();

    private JsonNode ask(String path, String query) {
        var headers = Map.of("Authorization", "Bearer " + StripeStandIn.CREDENTIALS.get("key"));
        var asked = new Asked("api.stripe.com", "GET", path, query, headers, new byte[0], Instant.EPOCH);
        var reply = there.answer(asked);
        specification.hold(asked, reply);
        return JsonMapper.shared().readTree(new String(reply.body(), StandardCharsets.UTF_8));
    }

    private List<JsonNode> all(String list, String which) {
        var all = new ArrayList<JsonNode>();
        var last = "";
        for (var more = true; more; ) {
            var page = ask("/v1/" + list, "limit=100" + which + (last.isEmpty() ? "" : "&starting_after=" + last));
            page.path("data").forEach(all::add);
            more = page.path("has_more").asBoolean();
            last = all.isEmpty() ? "" : all.getLast().path("id").asString();
        }
        return all;
    }

    private static long sum(List<JsonNode> objects, String field) {
        return objects.stream().mapToLong(object -> object.path(field).asLong()).sum();
    }

    @Test
    void every_answer_fits_what_stripe_publishes() {
        there.business().run(7, 40, NOW, List.of());
        for (var list : List.of(
                "customers",
                "tax_rates",
                "invoices",
                "charges",
                "invoice_payments",
                "refunds",
                "disputes",
                "credit_notes",
                "payouts",
                "balance_transactions")) {
            assertThat(all(list, "")).as(list).isNotEmpty();
        }
        ask("/v1/balance", "");

        assertThat(specification.wrong()).isEmpty();
    }

    @Test
    void the_balance_is_the_sum_of_its_transactions_and_each_payout_of_those_in_it() {
        there.business().run(7, 60, NOW, List.of());
        var booked = all("balance_transactions", "");
        var payouts = all("payouts", "");

        assertThat(ask("/v1/balance", "")
                        .path("available")
                        .path(0)
                        .path("amount")
                        .asLong())
                .isEqualTo(sum(booked, "net"))
                .isEqualTo(there.business().totals().get("net"));
        var statuses = new HashSet<String>();
        for (var payout : payouts) {
            statuses.add(payout.path("status").asString());
            var made =
                    all("balance_transactions", "&payout=" + payout.path("id").asString());
            made.removeIf(one -> one.path("type").asString().equals("payout"));
            assertThat(sum(made, "net")).isEqualTo(payout.path("amount").asLong());
        }
        assertThat(statuses).contains("paid", "failed");
    }

    @Test
    void for_the_same_seed_it_is_the_same() {
        there.business().run(7, 20, NOW, List.of());
        var again = new StripeStandIn();
        again.business().run(7, 20, NOW, List.of());
        var other = new StripeStandIn();
        other.business().run(8, 20, NOW, List.of());

        assertThat(there.business().totals())
                .isEqualTo(again.business().totals())
                .isNotEqualTo(other.business().totals());
    }
}
