package ai.astrasonic.billing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Stripe's official sample objects, with single values replaced. */
public final class StripeFixture {

    private final JsonObject json;

    private StripeFixture(JsonObject json) {
        this.json = json;
    }

    public static StripeFixture of(String resource) {
        var in = Objects.requireNonNull(StripeFixture.class.getResourceAsStream("/stripe/fixtures.json"));
        var all = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                .getAsJsonObject();
        return new StripeFixture(all.getAsJsonObject("resources").getAsJsonObject(resource));
    }

    /** An object of one's own. */
    public static StripeFixture parse(String json) {
        return new StripeFixture(JsonParser.parseString(json).getAsJsonObject());
    }

    /** @param path keys separated by dots */
    public StripeFixture with(String path, Object value) {
        var keys = path.split("\\.");
        var at = json;
        for (int i = 0; i < keys.length - 1; i++) {
            if (!at.has(keys[i]) || !at.get(keys[i]).isJsonObject()) {
                at.add(keys[i], new JsonObject());
            }
            at = at.getAsJsonObject(keys[i]);
        }
        at.add(keys[keys.length - 1], element(value));
        return this;
    }

    private static JsonElement element(Object value) {
        return value instanceof Number n
                ? new JsonPrimitive(n)
                : value instanceof Boolean b ? new JsonPrimitive(b) : new JsonPrimitive(value.toString());
    }

    public String json() {
        return json.toString();
    }
}
