package ai.astrasonic.connectors.grants;

import ai.astrasonic.connections.Tokens;
import ai.astrasonic.connectors.Form;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Refusal;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The authorization code flow with PKCE (RFC 6749, 7636) at one service. Credentials: {@code clientId}, and {@code clientSecret}
 * where the client has one.
 */
public final class Grants {

    private final Connectable service;
    private final Line line;
    private final UnaryOperator<URI> reallyAt;

    /** @param reallyAt where a browser finds an address */
    public Grants(Connectable service, Line line, UnaryOperator<URI> reallyAt) {
        this.service = service;
        this.line = line;
        this.reallyAt = reallyAt;
    }

    /** What a token endpoint answers (RFC 6749, 5.1). */
    private record Answer(
            @JsonProperty("access_token") @Nullable String access,
            @JsonProperty("refresh_token") @Nullable String refresh,
            @JsonProperty("expires_in") @Nullable Long seconds,
            @Nullable String scope) {}

    /** Where the person is asked. */
    public URI page(String state, Pkce pkce, String back) {
        var address = UriComponentsBuilder.fromUriString(service.authorize())
                .queryParam("response_type", "code")
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{back}")
                .queryParam("state", "{state}")
                .queryParam("code_challenge", pkce.challenge())
                .queryParam("code_challenge_method", "S256");
        if (!service.scope().isEmpty()) {
            address.queryParam("scope", service.scope());
        }
        return reallyAt.apply(address.encode().build(line.credential("clientId"), back, state));
    }

    /**
     * Takes the code that the person came back with.
     *
     * @throws Refusal when it is none, or was taken before
     */
    public Granted take(String code, Pkce pkce, String back) {
        return ask(Form.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                back,
                "code_verifier",
                pkce.verifier()));
    }

    /** The service's own id of the person. */
    public String idOf(Tokens tokens) {
        var profile = line.http()
                .get()
                .uri(service.profile())
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.access())
                .retrieve()
                .body(Map.class);
        var id = profile == null ? null : profile.get("id");
        if (id == null) {
            throw new Refusal("client-refused", true);
        }
        return id.toString();
    }

    /** Ends the grant there; nothing where the service offers no way. */
    public void revoke(String refresh) {
        var address = service.revoke();
        if (address != null) {
            line.http()
                    .post()
                    .uri(address)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(asClient(Form.of("token", refresh, "token_type_hint", "refresh_token")))
                    .retrieve()
                    .toBodilessEntity();
        }
    }

    private Granted ask(MultiValueMap<String, String> form) {
        Instant asked = line.now();
        Answer answer;
        try {
            answer = line.http()
                    .post()
                    .uri(service.token())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(asClient(form))
                    .retrieve()
                    .body(Answer.class);
        } catch (HttpClientErrorException.BadRequest | HttpClientErrorException.Unauthorized no) {
            throw new Refusal("client-refused", false);
        }
        if (answer == null || answer.access() == null) {
            throw new Refusal("client-refused", true);
        }
        var until = answer.seconds() == null ? null : asked.plusSeconds(answer.seconds());
        return new Granted(
                new Tokens(answer.access(), answer.refresh(), until),
                Objects.requireNonNullElse(answer.scope(), service.scope()));
    }

    private MultiValueMap<String, String> asClient(MultiValueMap<String, String> form) {
        form.add("client_id", line.credential("clientId"));
        var secret = line.credentials().get("clientSecret");
        if (secret != null) {
            form.add("client_secret", secret);
        }
        return form;
    }
}
