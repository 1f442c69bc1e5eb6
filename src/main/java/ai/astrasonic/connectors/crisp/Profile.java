package ai.astrasonic.connectors.crisp;

import tools.jackson.databind.JsonNode;

/** What Crisp has of a person beside the conversations. */
record Profile(String id, JsonNode content) {

    static Profile of(JsonNode listed) {
        return new Profile(listed.path("people_id").asString(), listed);
    }
}
