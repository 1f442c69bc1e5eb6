package ai.astrasonic.connectors.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.connectors.ConnectorStories;
import ai.astrasonic.connectors.Refusal;
import ai.astrasonic.local.standins.AppleSignInStandIn;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.testing.TestClock;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppleCodesTest {

    private static final String BACK = "https://astrasonic.example/sign-in/apple/back";
    private static final KeyPair OURS = pair();

    private final TestClock clock = new TestClock();
    private final AppleSignInStandIn apple = new AppleSignInStandIn(clock).trusting((ECPublicKey) OURS.getPublic());
    private ConnectorStories story;

    @BeforeEach
    void begin() throws IOException {
        story = new ConnectorStories(apple, clock);
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void the_person_is_asked_for_their_address_and_nothing_else_by_a_posted_form() {
        var page = codes(OURS).page("st&te", "nonce");

        assertThat(page.toString())
                .startsWith("https://appleid.apple.com/auth/authorize?response_type=code&response_mode=form_post")
                .contains("scope=openid%20email", "state=st%26te", "nonce=nonce", "client_id=ai.astrasonic")
                .doesNotContain("name");
    }

    @Test
    void a_code_tells_who_it_is_once_and_the_refresh_token_is_not_taken() throws Exception {
        var codes = codes(OURS);
        var code = code(codes.page("s", "n"));

        var told = codes.take(code);

        assertThat(SignedJWT.parse(told.signed()).getJWTClaimsSet().getClaims())
                .containsEntry("nonce", "n")
                .containsEntry("email_verified", "true")
                .hasEntrySatisfying(
                        "email", email -> assertThat(email.toString()).endsWith("@privaterelay.appleid.com"));
        assertThat(told.toString()).doesNotContain("ey");
        assertThatThrownBy(() -> codes.take(code)).isInstanceOf(Refusal.class);
        assertThat(story.evidence())
                .allSatisfy(call -> assertThat(call.toString()).doesNotContain(code));
    }

    @Test
    void a_secret_that_another_key_signed_is_no_secret() {
        var code = code(codes(OURS).page("s", "n"));

        assertThatThrownBy(() -> codes(pair()).take(code)).isInstanceOf(Refusal.class);
    }

    private String code(URI page) {
        var form = "email=ada@example.org&verified=on&hidden=on&answer=yes".getBytes(StandardCharsets.UTF_8);
        var answer = apple.answer(
                new Asked(page.getHost(), "POST", page.getPath(), page.getRawQuery(), Map.of(), form, clock.instant()));
        return new String(answer.body(), StandardCharsets.UTF_8)
                .replaceAll("(?s).*name=\"code\" value=\"([^\"]+)\".*", "$1");
    }

    private AppleCodes codes(KeyPair key) {
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        var credentials = Map.of("teamId", "TEAM", "keyId", "KEY", "clientId", "ai.astrasonic", "privateKey", pem);
        return new AppleCodes(story.line(credentials), address -> address, BACK);
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
