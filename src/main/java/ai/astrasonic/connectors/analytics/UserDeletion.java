package ai.astrasonic.connectors.analytics;

import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Refusal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;

/** Google's User Deletion API, version 3: one browser a call. */
final class UserDeletion {

    private static final String UPSERT = "/analytics/v3/userDeletion/userDeletionRequests:upsert";
    private static final String ACCOUNT = "service-account";

    private final Line line;
    private final String property;
    private final ServiceAccount account;
    private @Nullable String token;

    UserDeletion(Line line) {
        this.line = line;
        this.property = line.credential("property");
        this.account = ServiceAccount.read(ACCOUNT, line.credential(ACCOUNT));
    }

    /** Asking twice is asking once; answers when they took it. */
    Instant ask(String browser) {
        var answer = line.http()
                .post()
                .uri(UPSERT)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "kind",
                        "analytics#userDeletionRequest",
                        "id",
                        Map.of("type", "CLIENT_ID", "userId", browser),
                        "propertyId",
                        property))
                .retrieve()
                .body(JsonNode.class);
        return taken(answer, browser);
    }

    private static Instant taken(@Nullable JsonNode answer, String browser) {
        if (answer == null || !answer.path("id").path("userId").asString("").equals(browser)) {
            throw new Refusal("google-analytics.unclear", true);
        }
        try {
            return Instant.parse(answer.path("deletionRequestTime").asString(""));
        } catch (DateTimeParseException e) {
            throw new Refusal("google-analytics.unclear", true);
        }
    }

    private String token() {
        if (token == null) {
            token = fetch();
        }
        return token;
    }

    private String fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
        form.add("assertion", account.assertion(line.now()));
        try {
            var answer = line.http()
                    .post()
                    .uri(ServiceAccount.TOKENS)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .body(JsonNode.class);
            return answer == null ? "" : answer.path("access_token").asString("");
        } catch (HttpClientErrorException.BadRequest e) {
            throw new Refusal("google-analytics.key-refused", false);
        }
    }
}
