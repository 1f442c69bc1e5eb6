package ai.astrasonic.connectors.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Refusal;
import com.stripe.net.ApiResource;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stripe's own lists of everything that was paid, page by page, as it tells it. */
public final class StripeRecords {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final StripeLine stripe;

    public StripeRecords(Line line) {
        this.stripe = new StripeLine(line);
    }

    /**
     * A page of a list, newest first.
     *
     * @param ids of the objects, in their order
     */
    public record Page(List<String> objects, List<String> ids, boolean more) {

        public Page {
            objects = List.copyOf(objects);
            ids = List.copyOf(ids);
        }

        /** After which the next page begins; null when the page is empty. */
        public @Nullable String last() {
            return ids.isEmpty() ? null : ids.getLast();
        }
    }

    /**
     * What was made in a window of time.
     *
     * @param list as Stripe calls it, such as {@code balance_transactions}
     * @param after id of the last one of the page before
     */
    public Page page(String list, Instant from, Instant until, @Nullable String after) {
        var window = "created[gte]=" + from.getEpochSecond() + "&created[lt]=" + until.getEpochSecond();
        return page("/v1/" + list, window, after);
    }

    /** Of what a payout was made. */
    public Page madeOf(String payout, @Nullable String after) {
        return page("/v1/balance_transactions", "payout=" + name(payout), after);
    }

    /** What is on our balance, available or not, in the smallest unit of each currency. */
    public Map<String, Long> balance() {
        var balance = ask("/v1/balance");
        var all = new HashMap<String, Long>();
        for (var part : List.of("available", "pending")) {
            balance.path(part)
                    .forEach(one -> all.merge(
                            one.path("currency").asString().toUpperCase(Locale.ROOT),
                            one.path("amount").asLong(),
                            Math::addExact));
        }
        return Map.copyOf(all);
    }

    private Page page(String path, String which, @Nullable String after) {
        var page = ask(
                path + "?limit=" + Pages.LIMIT + "&" + which + (after == null ? "" : "&starting_after=" + name(after)));
        if (!page.path("data").isArray()) {
            throw new Refusal("stripe.unclear", true);
        }
        var objects = new ArrayList<String>();
        var ids = new ArrayList<String>();
        for (var object : page.path("data")) {
            objects.add(whole(object).toString());
            ids.add(object.path("id").asString());
        }
        return new Page(objects, ids, page.path("has_more").asBoolean() && !ids.isEmpty());
    }

    /** An invoice shows its first ten lines only. */
    private JsonNode whole(JsonNode object) {
        var lines = object.path("lines");
        if (!object.path("object").asString().equals("invoice")
                || !lines.path("has_more").asBoolean()) {
            return object;
        }
        var all = (ArrayNode) lines.path("data");
        var more = true;
        while (more && !all.isEmpty()) {
            var next = ask("/v1/invoices/" + name(object.path("id").asString()) + "/lines?limit=" + Pages.LIMIT
                    + "&starting_after="
                    + name(all.get(all.size() - 1).path("id").asString()));
            next.path("data").forEach(all::add);
            more = next.path("has_more").asBoolean() && !next.path("data").isEmpty();
        }
        ((ObjectNode) lines).put("has_more", false);
        return object;
    }

    private JsonNode ask(String path) {
        var answer =
                StripeLine.asked(() -> stripe.client().rawRequest(ApiResource.RequestMethod.GET, path, null, null));
        if (answer.code() != 200) {
            throw new Refusal("stripe.refused", false);
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException noAnswer) {
            throw new Refusal("stripe.unclear", true);
        }
    }

    private static String name(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
