package ai.astrasonic.local.standins.stripe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Three years of a business, the same for the same seed: customers of twelve member states, the United Kingdom, Switzerland,
 * the United States and Japan, consumers and companies, with everything that goes well and wrong between a charge and the bank.
 */
public final class StripeBusiness {

    private static final int FIRST_LINES = 10;

    private final StripeObjects objects;
    private final StripeSamples samples = new StripeSamples();
    private final Map<String, List<String>> payouts = new HashMap<>();
    private final Map<String, Long> balance = new TreeMap<>();
    private final Map<String, Long> totals = new TreeMap<>();
    private final List<ObjectNode> made = new ArrayList<>();
    private Instant until = Instant.EPOCH;

    StripeBusiness(StripeObjects objects) {
        this.objects = objects;
    }

    /**
     * Does business until the moment.
     *
     * @param customers how many people and companies pay
     * @param accounts account ids of the first of them, as far as there are
     */
    public synchronized void run(long seed, int customers, Instant now, List<String> accounts) {
        until = now;
        var year = new StripeYears(samples, new Random(seed), now);
        for (int n = 0; n < customers; n++) {
            year.customer(n, n < accounts.size() ? accounts.get(n) : null);
        }
        year.settle();
        payouts.putAll(year.payouts());
        year.balance().forEach((currency, amount) -> balance.merge(currency, amount, Long::sum));
        year.totals().forEach((name, amount) -> totals.merge(name, amount, Long::sum));
        var born = year.made().stream()
                .sorted(Comparator.comparingLong(
                        object -> object.path("created").asLong()))
                .toList();
        born.forEach(objects::put);
        made.addAll(born);
    }

    /** What it would have told of its own accord, as JSON in the order in which it happened; its lists hold none of them. */
    public synchronized List<String> events() {
        return new BusinessEvents(samples, until)
                .of(made).stream().map(ObjectNode::toString).toList();
    }

    /**
     * What it comes to, summed while it was done: counts by type of object, and amounts such as {@code charge EUR},
     * {@code net} or {@code tax}.
     */
    public synchronized Map<String, Long> totals() {
        return Map.copyOf(totals);
    }

    synchronized List<String> madeOf(String payout) {
        return List.copyOf(payouts.getOrDefault(payout, List.of()));
    }

    synchronized JsonNode balance() {
        var told = samples.bare("balance", "");
        told.remove("id");
        told.put("livemode", false);
        var available = JsonMapper.shared().createArrayNode();
        balance.forEach((currency, amount) -> available
                .addObject()
                .put("amount", amount)
                .put("currency", currency)
                .putObject("source_types")
                .put("card", amount));
        told.set("available", available);
        told.set("pending", JsonMapper.shared().createArrayNode());
        return told;
    }

    /** All of them, the first ten too: a page goes on after the one that the caller names. */
    List<JsonNode> linesOf(ObjectNode invoice) {
        var lines = new ArrayList<JsonNode>();
        var data = (ArrayNode) invoice.path("lines").path("data");
        data.forEach(lines::add);
        if (invoice.path("lines").path("has_more").asBoolean()) {
            for (int n = data.size(); n < FIRST_LINES + 2; n++) {
                lines.add(((ObjectNode) data.get(0).deepCopy())
                        .put("id", data.get(0).path("id").asString() + "x" + n)
                        .put("amount", 0));
            }
        }
        return lines;
    }

    /** One more payment reached the balance. */
    synchronized void earned(long euroCents) {
        balance.merge("eur", euroCents, Long::sum);
    }

    synchronized void clear() {
        payouts.clear();
        balance.clear();
        totals.clear();
        made.clear();
    }
}
