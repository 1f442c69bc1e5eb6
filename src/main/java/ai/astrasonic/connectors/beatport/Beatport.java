package ai.astrasonic.connectors.beatport;

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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Revokes the tokens of a connected Beatport account. Unknown tokens are answered with 200 too, so a token counts as gone only
 * once Beatport calls it inactive, or opens no account with it.
 *
 * <p>Credentials: {@code clientId}, and {@code clientSecret} where the client has one.
 */
@Component
final class Beatport extends ErasureOnly {

    private static final String AS_BEARER = "Bearer ";
    private static final Duration UNTIL_IT_ACTS = Duration.ofMinutes(15);

    Beatport() {
        super("beatport");
    }

    /** What Beatport says of a token, where its interface for partners lets us ask. */
    private record State(@Nullable Boolean active) {}

    @Override
    public Outcome erase(Task task, Line line) {
        var tokens = task.handles().of(HandleKind.BEATPORT_TOKEN);
        if (tokens.isEmpty()) {
            return nothing("no-token", null);
        }
        try {
            tokens.forEach(token -> revoke(token, line));
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.Forbidden closed) {
            return new Outcome.Ticket("beatport.no-revocation");
        } catch (HttpClientErrorException.Unauthorized refused) {
            return failed("client-refused", false);
        }
        return look(tokens, line);
    }

    private static Outcome look(List<String> tokens, Line line) {
        return tokens.stream().noneMatch(token -> isAlive(token, line))
                ? new Outcome.Done(Map.of("tokens", (long) tokens.size()))
                : new Outcome.Accepted(Notes.NONE, line.now().plus(UNTIL_IT_ACTS));
    }

    /** The hint makes it end the access that came of the token too. */
    private static void revoke(String token, Line line) {
        var form = client(line, Form.of("token", token, "token_type_hint", "refresh_token"));
        line.http()
                .post()
                .uri("/v4/auth/o/revoke_token/")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }

    private static boolean isAlive(String token, Line line) {
        try {
            var state = line.http()
                    .post()
                    .uri("/v4/auth/o/introspect/")
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(client(line, Form.of("token", token)))
                    .retrieve()
                    .body(State.class);
            return state == null || !Boolean.FALSE.equals(state.active());
        } catch (HttpClientErrorException.NotFound
                | HttpClientErrorException.Forbidden
                | HttpClientErrorException.Unauthorized notForUs) {
            return opensAccount(token, line);
        }
    }

    private static boolean opensAccount(String token, Line line) {
        try {
            line.http()
                    .get()
                    .uri("/v4/my/account/")
                    .header(HttpHeaders.AUTHORIZATION, AS_BEARER + token)
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (HttpClientErrorException.Unauthorized refused) {
            return false;
        }
    }

    private static MultiValueMap<String, String> client(Line line, MultiValueMap<String, String> form) {
        form.add("client_id", line.credential("clientId"));
        var secret = line.credentials().get("clientSecret");
        if (secret != null) {
            form.add("client_secret", secret);
        }
        return form;
    }
}
