package ai.astrasonic.finance.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as Stripe sends them, made of its official sample objects. */
public final class Told {

    public static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode SAMPLES = JSON.readTree(
                    Objects.requireNonNull(Told.class.getResourceAsStream("/stripe/fixtures.json")))
            .path("resources");

    private Told() {}

    /** @param values fields of the object, by name */
    public static ObjectNode object(String type, Map<String, ?> values) {
        var object = (ObjectNode) SAMPLES.path(type).deepCopy();
        values.forEach((name, value) -> object.set(name, JSON.valueToTree(value)));
        return object;
    }

    public static ObjectNode charge(String id, long amount, String status) {
        return object(
                "charge",
                Map.of(
                        "id",
                        id,
                        "amount",
                        amount,
                        "status",
                        status,
                        "currency",
                        "eur",
                        "created",
                        AT.getEpochSecond()));
    }

    public static String event(String id, String type, Instant at, JsonNode object) {
        return event(id, type, at, "2026-07-29.dahlia", object);
    }

    public static String event(String id, String type, Instant at, String version, JsonNode object) {
        var event = JSON.createObjectNode()
                .put("id", id)
                .put("object", "event")
                .put("api_version", version)
                .put("created", at.getEpochSecond())
                .put("livemode", false)
                .put("pending_webhooks", 1)
                .put("type", type);
        event.putObject("data").set("object", object);
        return event.toString();
    }
}
