package ai.astrasonic.connectors.apple;

import ai.astrasonic.connectors.ErasureOnly;
import ai.astrasonic.connectors.Form;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Revokes the refresh tokens that Apple gave us for a person. Apple answers 200 to anything, so a token counts as gone only
 * once Apple refuses to take it ({@code invalid_grant}).
 *
 * <p>Credentials: {@code teamId}, {@code keyId}, {@code clientId} (the bundle or services id that the tokens were issued to)
 * and {@code privateKey} (PEM, PKCS 8, as Apple hands it out).
 */
@Component
final class AppleSignIn extends ErasureOnly {

    private static final Duration UNTIL_IT_ACTS = Duration.ofMinutes(15);

    private static final String RELAY = "@privaterelay.appleid.com";

    /** Apple passes nothing on to a relay address after the revocation, so our answer has to be there before. */
    private static final Duration FOR_THE_ANSWER = Duration.ofDays(1);

    AppleSignIn() {
        super("apple-sign-in");
    }

    @Override
    public Outcome erase(Task task, Line line) {
        var tokens = task.handles().of(HandleKind.APPLE_TOKEN);
        if (tokens.isEmpty()) {
            return nothing("no-token", null);
        }
        var answered = task.asked().plus(FOR_THE_ANSWER);
        if (isMailedByRelay(task) && line.now().isBefore(answered)) {
            return new Outcome.Accepted(task.notes(), answered);
        }
        tokens.forEach(token -> revoke(token, line));
        return tokens.stream().allMatch(token -> isRefused(token, line))
                ? new Outcome.Done(Map.of("tokens", (long) tokens.size()))
                : new Outcome.Accepted(Notes.NONE, line.now().plus(UNTIL_IT_ACTS));
    }

    private static boolean isMailedByRelay(Task task) {
        return task.handles().of(HandleKind.EMAIL).stream()
                .anyMatch(address -> address.toLowerCase(Locale.ROOT).endsWith(RELAY));
    }

    private static void revoke(String token, Line line) {
        post("/auth/revoke", line, Form.of("token", token, "token_type_hint", "refresh_token"));
    }

    private static boolean isRefused(String token, Line line) {
        try {
            post("/auth/token", line, Form.of("grant_type", "refresh_token", "refresh_token", token));
            return false;
        } catch (HttpClientErrorException.BadRequest refused) {
            if (refused.getResponseBodyAsString().contains("invalid_grant")) {
                return true;
            }
            throw refused;
        }
    }

    private static void post(String address, Line line, MultiValueMap<String, String> form) {
        form.add("client_id", line.credential("clientId"));
        form.add("client_secret", ClientSecret.of(line));
        line.http()
                .post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }
}
