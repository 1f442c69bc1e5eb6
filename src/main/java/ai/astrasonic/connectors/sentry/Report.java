package ai.astrasonic.connectors.sentry;

import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;

/** One report of an error, as a search tells it. */
record Report(String id, String issue, String project, Instant at) {

    static Report of(JsonNode row) {
        return new Report(
                row.path("id").asString(),
                row.path("issue.id").asString(),
                row.path("project").asString(),
                OffsetDateTime.parse(row.path("timestamp").asString()).toInstant());
    }
}
