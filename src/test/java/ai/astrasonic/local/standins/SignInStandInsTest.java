package ai.astrasonic.local.standins;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.TestClock;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-ins say of themselves what the providers say in their discovery documents, and the realm goes by the same. */
class SignInStandInsTest {

    private static final String BACK = "http://localhost:8081/realms/customers/broker/google/endpoint";

    private final TestClock clock = new TestClock();
    private final GoogleSignInStandIn google = new GoogleSignInStandIn(clock).trusting("us", "secret");
    private final AppleSignInStandIn apple = new AppleSignInStandIn(clock);

    @ParameterizedTest
    @CsvSource({"google, accounts.google.com", "apple, appleid.apple.com"})
    void each_says_what_the_real_one_says(String provider, String host) throws IOException {
        var real = JsonMapper.shared().readTree(resource("/sign-in/" + provider + ".json"));
        var ours = json(of(provider).answer(asked("GET", host, "/.well-known/openid-configuration", "")));

        ours.forEachEntry((field, value) -> assertThat(value).as(field).isEqualTo(real.path(field)));
    }

    @ParameterizedTest
    @CsvSource({"google, 0", "apple, 1"})
    void the_realm_goes_where_the_real_one_says(String provider, int place) throws IOException {
        var real = JsonMapper.shared().readTree(resource("/sign-in/" + provider + ".json"));
        var config = JsonMapper.shared()
                .readTree(resource("/keycloak/customers-realm.json"))
                .at("/identityProviders/" + place + "/config");
        var addresses = new HashMap<>(Map.of("issuer", "issuer", "jwksUrl", "jwks_uri"));
        if (provider.equals("google")) {
            addresses.putAll(Map.of("authorizationUrl", "authorization_endpoint", "tokenUrl", "token_endpoint"));
        }

        addresses.forEach((ours, theirs) -> assertThat(
                        config.path(ours).asString().replace("${CUSTOMERS_PROVIDERS_AT:https:/}", "https:/"))
                .as(ours)
                .isEqualTo(real.path(theirs).asString()));
    }

    @Test
    void the_stand_ins_answer_at_the_hosts_of_those_addresses() throws IOException {
        for (var provider : new String[] {"google", "apple"}) {
            var real = JsonMapper.shared().readTree(resource("/sign-in/" + provider + ".json"));
            assertThat(Stream.of("authorization_endpoint", "token_endpoint", "revocation_endpoint", "jwks_uri")
                            .map(field ->
                                    URI.create(real.path(field).asString()).getHost()))
                    .allMatch(of(provider).hosts()::contains);
        }
    }

    @Test
    void a_code_of_google_is_good_once_for_whoever_knows_the_secret_and_the_verifier() throws Exception {
        // RFC 7636, appendix B.
        var verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        var question = "response_type=code&client_id=us&scope=openid%20email&state=s&nonce=n&redirect_uri=" + BACK
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
        var form = "grant_type=authorization_code&redirect_uri=" + BACK + "&client_id=us&client_secret=secret&code=";

        assertThat(token(form + code(question) + "&code_verifier=another").status())
                .isEqualTo(400);
        assertThat(token(form.replace("=secret", "=wrong") + code(question) + "&code_verifier=" + verifier)
                        .status())
                .isEqualTo(401);
        var late = code(question);
        clock.advance(Duration.ofMinutes(6));
        assertThat(token(form + late + "&code_verifier=" + verifier).status()).isEqualTo(400);

        var code = code(question);
        var told = SignedJWT.parse(json(token(form + code + "&code_verifier=" + verifier))
                .path("id_token")
                .asString());
        assertThat(told.verify(new RSASSAVerifier(
                        JWKSet.parse(text(google.answer(asked("GET", "www.googleapis.com", "/oauth2/v3/certs", ""))))
                                .getKeys()
                                .getFirst()
                                .toRSAKey())))
                .isTrue();
        assertThat(told.getJWTClaimsSet().getClaims())
                .containsEntry("nonce", "n")
                .containsEntry("email", "ada@example.org")
                .containsEntry("email_verified", true)
                .doesNotContainKeys("name", "given_name", "picture");
        assertThat(token(form + code + "&code_verifier=" + verifier).status()).isEqualTo(400);
    }

    @Test
    void apple_tells_an_address_by_a_posted_form_only_and_a_name_the_first_time_only() {
        var question = "response_type=code&client_id=us&scope=openid%20email&state=s&redirect_uri=" + BACK;
        assertThat(apple.answer(asked("GET", "appleid.apple.com", "/auth/authorize", question))
                        .status())
                .isEqualTo(400);
        assertThat(apple.answer(asked(
                                "GET", "appleid.apple.com", "/auth/authorize", question + "&response_mode=form_post"))
                        .status())
                .isEqualTo(200);

        assertThat(posted(question)).contains("name=\"user\"", "Lovelace", "method=\"post\"", "name=\"code\"");
        assertThat(posted(question)).doesNotContain("name=\"user\"");
    }

    private String posted(String question) {
        return text(apple.answer(
                asked("POST", "appleid.apple.com", "/auth/authorize", question, "email=ada@example.org&answer=yes")));
    }

    private String code(String question) {
        var back = google.answer(asked(
                "POST",
                "accounts.google.com",
                "/o/oauth2/v2/auth",
                question,
                "email=ada@example.org&verified=on&answer=yes"));
        var address = Objects.requireNonNull(back.headers().get("Location"));
        return UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .get("code");
    }

    private Reply token(String form) {
        return google.answer(asked("POST", "oauth2.googleapis.com", "/token", "", form));
    }

    private StandIn of(String provider) {
        return provider.equals("google") ? google : apple;
    }

    private Asked asked(String method, String host, String path, String query) {
        return asked(method, host, path, query, "");
    }

    private Asked asked(String method, String host, String path, String query, String body) {
        return new Asked(host, method, path, query, Map.of(), body.getBytes(StandardCharsets.UTF_8), clock.instant());
    }

    private static JsonNode json(Reply reply) {
        return JsonMapper.shared().readTree(reply.body());
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String file) throws IOException {
        try (var in = Objects.requireNonNull(SignInStandInsTest.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        }
    }
}
