package ai.astrasonic.connectors.google;

import ai.astrasonic.connectors.ErasureOnly;
import ai.astrasonic.connectors.Form;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Revokes the tokens that Google gave us for a person. The call needs no credentials of ours. A token counts as gone once
 * Google says that it knows it no longer, which is what a second revocation is answered.
 */
@Component
final class GoogleSignIn extends ErasureOnly {

    /** A revocation takes some minutes to act. */
    private static final Duration UNTIL_IT_ACTS = Duration.ofMinutes(10);

    GoogleSignIn() {
        super("google-sign-in");
    }

    @Override
    public Outcome erase(Task task, Line line) {
        var tokens = task.handles().of(HandleKind.GOOGLE_TOKEN);
        if (tokens.isEmpty()) {
            return nothing("no-token", null);
        }
        var revoked = alive(tokens, line);
        return alive(revoked, line).isEmpty()
                ? new Outcome.Done(Map.of("tokens", (long) tokens.size()))
                : new Outcome.Accepted(Notes.NONE, line.now().plus(UNTIL_IT_ACTS));
    }

    /** Revokes; those of them that were alive until now. */
    private static List<String> alive(List<String> tokens, Line line) {
        return tokens.stream().filter(token -> !isUnknown(token, line)).toList();
    }

    private static boolean isUnknown(String token, Line line) {
        try {
            line.http()
                    .post()
                    .uri("/revoke")
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(Form.of("token", token))
                    .retrieve()
                    .toBodilessEntity();
            return false;
        } catch (HttpClientErrorException.BadRequest refused) {
            if (refused.getResponseBodyAsString().contains("invalid_token")) {
                return true;
            }
            throw refused;
        }
    }
}
