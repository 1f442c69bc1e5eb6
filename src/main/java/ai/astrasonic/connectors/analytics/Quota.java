package ai.astrasonic.connectors.analytics;

import java.time.Duration;
import java.util.Optional;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;

/** A refusal of Google that is about how much was asked, not about who asks: both come with status 403. */
final class Quota {

    private Quota() {}

    /** How long to wait; none when it is about something else. */
    static Optional<Duration> of(HttpClientErrorException.Forbidden refused) {
        var answer = refused.getResponseBodyAs(JsonNode.class);
        var reason = answer == null
                ? ""
                : answer.path("error").path("errors").path(0).path("reason").asString("");
        return switch (reason) {
            case "rateLimitExceeded", "userRateLimitExceeded" -> Optional.of(Duration.ofMinutes(1));
            case "quotaExceeded", "dailyLimitExceeded" -> Optional.of(Duration.ofDays(1));
            default -> Optional.empty();
        };
    }
}
