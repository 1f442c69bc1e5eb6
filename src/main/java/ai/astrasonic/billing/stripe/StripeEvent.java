package ai.astrasonic.billing.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.stripe.Stripe;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of Stripe's, and the object that it tells of as it was then.
 *
 * @param raw the event as it came, without any number of a card (promise SEC-2)
 * @param customerId Stripe's id of the customer whom the object is of
 */
public record StripeEvent(
        String id,
        String type,
        @Nullable String apiVersion,
        Instant createdAt,
        @Nullable String customerId,
        String raw) {

    /** @throws IllegalArgumentException when it is no event */
    public static StripeEvent of(String raw) {
        try {
            var json = JsonParser.parseString(raw).getAsJsonObject();
            if (!"event".equals(text(json, "object"))) {
                throw new IllegalArgumentException("This is no event");
            }
            return new StripeEvent(
                    StripeReader.needed(text(json, "id")),
                    StripeReader.needed(text(json, "type")),
                    text(json, "api_version"),
                    Instant.ofEpochSecond(json.get("created").getAsLong()),
                    customer(object(json)),
                    screened(raw, json));
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | NumberFormatException
                | UnsupportedOperationException
                | DateTimeException e) {
            throw new IllegalArgumentException("The event cannot be read");
        }
    }

    /** The object that it tells of, as JSON. */
    public String object() {
        return object(JsonParser.parseString(raw).getAsJsonObject()).toString();
    }

    /** Whether it is written in the words of the version that we read; of one release train all are alike. */
    public boolean isOfOurVersion() {
        return apiVersion != null && train(apiVersion).equals(train(Stripe.API_VERSION));
    }

    private static String train(String version) {
        return version.substring(version.indexOf('.') + 1);
    }

    private static JsonObject object(JsonObject event) {
        return event.getAsJsonObject("data").getAsJsonObject("object");
    }

    private static @Nullable String customer(JsonObject object) {
        return "customer".equals(text(object, "object")) ? text(object, "id") : text(object, "customer");
    }

    private static @Nullable String text(JsonObject json, String name) {
        var value = json.get(name);
        return value == null || !value.isJsonPrimitive() ? null : value.getAsString();
    }

    private static String screened(String raw, JsonObject json) {
        return CardNumbers.without(raw).equals(raw) ? raw : screened(json).toString();
    }

    private static JsonElement screened(JsonElement json) {
        return switch (json) {
            case JsonObject object -> {
                var screened = new JsonObject();
                object.entrySet().forEach(field -> screened.add(field.getKey(), screened(field.getValue())));
                yield screened;
            }
            case JsonArray array -> {
                var screened = new JsonArray();
                array.forEach(one -> screened.add(screened(one)));
                yield screened;
            }
            case JsonPrimitive text when text.isString() -> new JsonPrimitive(CardNumbers.without(text.getAsString()));
            default -> json;
        };
    }
}
