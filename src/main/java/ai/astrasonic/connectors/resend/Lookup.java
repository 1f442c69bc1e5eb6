package ai.astrasonic.connectors.resend;

import ai.astrasonic.connectors.Line;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** One thing at Resend, by its number or by an address; what can be neither of theirs (422) is not there, as what is gone (404). */
final class Lookup {

    private Lookup() {}

    static Optional<JsonNode> find(Line line, String template, String which) {
        try {
            return Optional.ofNullable(
                    ask(line, line.http().get().uri(template, which)).body(JsonNode.class));
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.UnprocessableContent gone) {
            return Optional.empty();
        }
    }

    /** Whether there was something to delete. */
    static boolean delete(Line line, String template, String which) {
        try {
            ask(line, line.http().delete().uri(template, which)).toBodilessEntity();
            return true;
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.UnprocessableContent gone) {
            return false;
        }
    }

    /** With our key. */
    static RestClient.ResponseSpec ask(Line line, RestClient.RequestHeadersSpec<?> call) {
        return call.header(HttpHeaders.AUTHORIZATION, "Bearer " + line.credential("apiKey"))
                .retrieve();
    }
}
