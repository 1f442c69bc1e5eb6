package ai.astrasonic.connectors.apple;

import ai.astrasonic.connectors.Form;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.NotConfigured;
import ai.astrasonic.connectors.Refusal;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Asks Apple who somebody is: for their address and nothing else, told by a posted form, and with a secret that is made anew
 * for each question. Credentials as for {@link AppleSignIn}.
 */
public final class AppleCodes {

    private static final String PAGE = "https://appleid.apple.com/auth/authorize";
    private static final String CLIENT = "clientId";

    private final Line line;
    private final UnaryOperator<URI> reallyAt;
    private final String back;

    /**
     * @param reallyAt where a browser finds an address
     * @param back where Apple posts the answer to; registered there
     */
    public AppleCodes(Line line, UnaryOperator<URI> reallyAt, String back) {
        this.line = line;
        this.reallyAt = reallyAt;
        this.back = back;
    }

    /**
     * What Apple says of somebody. The refresh token that comes with it is not taken: nothing here uses it.
     *
     * @param signed who it is, signed by Apple
     */
    public record Told(
            @JsonProperty("id_token") @Nullable String signed,
            @JsonProperty("access_token") @Nullable String access,
            @JsonProperty("token_type") @Nullable String type,
            @JsonProperty("expires_in") @Nullable Long seconds) {

        @Override
        public String toString() {
            return "Told[…]";
        }
    }

    /** @throws NotConfigured when we have no name there */
    public boolean isOurs(String client) {
        return line.credential(CLIENT).equals(client);
    }

    /** Where the person is asked. */
    public URI page(String state, String nonce) {
        var address = UriComponentsBuilder.fromUriString(PAGE)
                .queryParam("response_type", "code")
                .queryParam("response_mode", "form_post")
                .queryParam("scope", "{scope}")
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{back}")
                .queryParam("state", "{state}")
                .queryParam("nonce", "{nonce}");
        return reallyAt.apply(address.encode().build("openid email", line.credential(CLIENT), back, state, nonce));
    }

    /**
     * Takes the code that the person came back with.
     *
     * @throws Refusal when it is none, or was taken before
     */
    public Told take(String code) {
        var form = Form.of("grant_type", "authorization_code", "code", code, "redirect_uri", back);
        form.add("client_id", line.credential(CLIENT));
        form.add("client_secret", ClientSecret.of(line));
        try {
            var told = line.http()
                    .post()
                    .uri("/auth/token")
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .body(Told.class);
            if (told == null || told.signed() == null) {
                throw new Refusal("client-refused", true);
            }
            return told;
        } catch (HttpClientErrorException.BadRequest no) {
            throw new Refusal("client-refused", false);
        }
    }
}
