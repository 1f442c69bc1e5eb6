package ai.astrasonic.local.standins.stripe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Stripe's own sample of each object, to be filled in: so that ours have every field that the real ones have. */
final class StripeSamples {

    private final JsonNode all;

    StripeSamples() {
        try (InputStream in =
                Objects.requireNonNull(StripeSamples.class.getResourceAsStream("/stripe/stand-in-fixtures.json"))) {
            all = JsonMapper.shared().readTree(in).path("resources");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param type as Stripe calls it, such as {@code checkout.session} */
    ObjectNode of(String type, String id) {
        var sample = (ObjectNode) all.required(type).deepCopy();
        sample.remove(type.equals("invoice") ? "subscription" : "");
        return sample.put("id", id).put("livemode", false);
    }

    /** For objects that do not say whether they are live. */
    ObjectNode bare(String type, String id) {
        return ((ObjectNode) all.required(type).deepCopy()).put("id", id);
    }
}
