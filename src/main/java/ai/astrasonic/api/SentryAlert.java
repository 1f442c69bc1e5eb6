package ai.astrasonic.api;

import ai.astrasonic.breaches.Alert;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the alerts that Sentry sends: of an issue ({@code event_alert}) and of a measure ({@code metric_alert}); of their words
 * only names that we gave ourselves (Sentry, Integration platform, Webhooks).
 */
final class SentryAlert {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SentryAlert() {}

    /**
     * Empty for what is no alert, or says that one is over.
     *
     * @throws IllegalArgumentException when it is not what Sentry documents
     */
    static Optional<Alert> read(String resource, byte[] body) {
        var data = tree(body).path("data");
        return switch (resource) {
            case "event_alert" -> Optional.of(ofIssue(data));
            case "metric_alert" ->
                tree(body).path("action").asString("").equals("resolved")
                        ? Optional.empty()
                        : Optional.of(ofMeasure(data));
            default -> Optional.empty();
        };
    }

    private static Alert ofIssue(JsonNode data) {
        var event = data.path("event");
        return alert(
                data.path("triggered_rule"), event.path("issue_id"), event.path("event_id"), event.path("web_url"));
    }

    private static Alert ofMeasure(JsonNode data) {
        var incident = data.path("metric_alert");
        return alert(
                incident.path("alert_rule").path("name"),
                incident.path("identifier"),
                incident.path("id"),
                data.path("web_url"));
    }

    private static Alert alert(JsonNode rule, JsonNode issue, JsonNode event, JsonNode link) {
        return new Alert("Sentry", needed(rule), needed(issue), needed(event), link.asString(""));
    }

    private static String needed(JsonNode value) {
        var text = value.asString("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("The alert does not say which rule, issue or event it is about");
        }
        return text;
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException noJson) {
            throw new IllegalArgumentException("The alert is no JSON");
        }
    }
}
