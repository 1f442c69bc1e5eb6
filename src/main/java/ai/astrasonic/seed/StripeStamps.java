package ai.astrasonic.seed;

import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes objects as Stripe sends them: its official samples, stamped with other ids, amounts and dates. */
final class StripeStamps {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode SAMPLES = samples();

    private StripeStamps() {}

    private static JsonNode samples() {
        try (InputStream in = Objects.requireNonNull(StripeStamps.class.getResourceAsStream("/stripe/fixtures.json"))) {
            return JSON.readTree(in).get("resources");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** @param values by path with dots; a null stays a null */
    static String of(String resource, Map<String, ?> values) {
        var object = (ObjectNode) SAMPLES.get(resource).deepCopy();
        values.forEach((path, value) -> put(object, path.split("\\."), value));
        return JSON.writeValueAsString(object);
    }

    /** A line of an invoice, to be put into its {@code lines.data}. */
    static JsonNode line(Map<String, ?> values) {
        var line = (ObjectNode) SAMPLES.at("/invoice/lines/data/0").deepCopy();
        values.forEach((path, value) -> put(line, path.split("\\."), value));
        return line;
    }

    private static void put(ObjectNode object, String[] path, Object value) {
        var at = object;
        for (int i = 0; i < path.length - 1; i++) {
            at = at.get(path[i]) instanceof ObjectNode there ? there : at.putObject(path[i]);
        }
        at.set(path[path.length - 1], JSON.valueToTree(value));
    }
}
