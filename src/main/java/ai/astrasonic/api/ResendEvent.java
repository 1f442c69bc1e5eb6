package ai.astrasonic.api;

import ai.astrasonic.mail.Delivery;
import ai.astrasonic.mail.DeliveryReport;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the events by which Resend tells what became of a mail; of its words only those that are nobody's data. */
final class ResendEvent {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_KIND = 40;

    private ResendEvent() {}

    /**
     * Empty for events of another kind.
     *
     * @throws IllegalArgumentException when it is not what Resend documents
     */
    static Optional<DeliveryReport> read(byte[] body) {
        var event = tree(body);
        return what(needed(event.path("type"))).map(what -> report(what, event));
    }

    private static Optional<Delivery> what(String type) {
        return switch (type) {
            case "email.delivered" -> Optional.of(Delivery.DELIVERED);
            case "email.bounced" -> Optional.of(Delivery.BOUNCED);
            case "email.complained" -> Optional.of(Delivery.COMPLAINED);
            default -> Optional.empty();
        };
    }

    private static DeliveryReport report(Delivery what, JsonNode event) {
        var data = event.path("data");
        return new DeliveryReport(
                what,
                data.path("message_id").asString(""),
                needed(data.path("email_id")),
                data.path("to").path(0).asString(""),
                data.path("subject").asString(""),
                time(data.path("created_at")),
                time(event.path("created_at")),
                what == Delivery.BOUNCED ? kind(data.path("bounce")) : "");
    }

    /** What is no plain word of Resend's own is left out: the message of a mail server may name somebody. */
    private static String kind(JsonNode bounce) {
        return Stream.of(
                        bounce.path("type").asString(""), bounce.path("subType").asString(""))
                .filter(word -> word.length() <= LONGEST_KIND && word.matches("[A-Za-z]+"))
                .collect(Collectors.joining(", "));
    }

    private static Instant time(JsonNode value) {
        try {
            return Instant.parse(needed(value));
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException("The event says a time that is none");
        }
    }

    private static String needed(JsonNode value) {
        var text = value.asString("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("The event does not say what happened to which mail, or when");
        }
        return text;
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException noJson) {
            throw new IllegalArgumentException("The event is no JSON");
        }
    }
}
