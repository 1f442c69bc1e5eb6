package ai.astrasonic.connectors.apple;

import static ai.astrasonic.connectors.HandleKind.APPLE_TOKEN;
import static ai.astrasonic.connectors.HandleKind.EMAIL;
import static ai.astrasonic.connectors.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.ConnectorStories;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.NotConfigured;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.local.standins.AppleSignInStandIn;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;

class AppleSignInTest {

    private static final Handle TOKEN = new Handle(APPLE_TOKEN, "r.secret");
    private static final KeyPair OURS = pair();

    private final TestClock clock = new TestClock();
    private final AppleSignInStandIn apple = new AppleSignInStandIn(clock).trusting((ECPublicKey) OURS.getPublic());
    private final AppleSignIn connector = new AppleSignIn();
    private ConnectorStories story;

    @BeforeEach
    void begin() throws IOException {
        story = new ConnectorStories(apple, clock);
        apple.give("r.secret");
    }

    @AfterEach
    void end() {
        story.close();
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

    private static Map<String, String> credentials(KeyPair key) {
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return Map.of("teamId", "TEAM", "keyId", "KEY", "clientId", "ai.astrasonic", "privateKey", pem);
    }

    private Outcome erase(Task task) {
        return told(connector.erase(task, story.line(credentials(OURS))));
    }

    @Test
    void a_token_is_revoked_and_gone_once_apple_refuses_to_take_it() {
        assertThat(erase(story.task(Ask.ERASE, TOKEN))).isEqualTo(new Outcome.Done(Map.of("tokens", 1L)));

        assertThat(apple.isAlive("r.secret")).isFalse();
        assertThat(story.evidence())
                .extracting(call -> call.template().substring(25) + " " + call.status())
                .containsExactly("/auth/revoke 200", "/auth/token 400");
    }

    @Test
    void an_answer_of_200_proves_nothing_while_the_token_still_works() {
        story.control().next(new Fault.Answers(Reply.empty(200)));
        var task = story.task(Ask.ERASE, TOKEN);

        assertThat(erase(task))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.lookAgain())
                                .isEqualTo(TestClock.START.plus(Duration.ofMinutes(15))));
        assertThat(connector.verify(task, story.line(credentials(OURS)))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_token_of_nobody_is_called_revoked_by_apple_and_counts_only_because_it_is_refused() {
        var junk = story.task(Ask.ERASE, new Handle(APPLE_TOKEN, "junk"));

        assertThat(erase(junk)).isInstanceOf(Outcome.Done.class);
        assertThat(story.evidence())
                .last()
                .satisfies(call -> assertThat(call.status()).isEqualTo(400));

        story.control().next(asked -> asked.path().equals("/auth/token"), new Fault.Answers(Reply.empty(200)));
        assertThat(erase(junk)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_key_that_apple_does_not_know_is_no_success() {
        var task = story.task(Ask.ERASE, TOKEN);

        assertThatThrownBy(() -> connector.erase(task, story.line(credentials(pair()))))
                .isInstanceOf(HttpClientErrorException.BadRequest.class)
                .hasMessageContaining("invalid_client");
        assertThat(apple.isAlive("r.secret")).isTrue();
    }

    @Test
    void without_a_key_or_with_something_else_in_its_place_nothing_is_asked() {
        var task = story.task(Ask.ERASE, TOKEN);
        var broken = new HashMap<>(credentials(OURS));
        broken.put("privateKey", "no key");

        assertThatThrownBy(() -> connector.erase(task, story.line(Map.of()))).isInstanceOf(NotConfigured.class);
        assertThatThrownBy(() -> connector.erase(task, story.line(broken)))
                .isInstanceOfSatisfying(
                        NotConfigured.class,
                        unset -> assertThat(unset.setting()).isEqualTo("privateKey"));
        assertThat(story.control().calls()).isEmpty();
    }

    @Test
    void our_answer_reaches_a_relay_address_before_the_revocation_ends_it() {
        var task = story.task(Ask.ERASE, TOKEN, new Handle(EMAIL, "x7@privaterelay.appleid.com"));

        assertThat(erase(task)).isEqualTo(new Outcome.Accepted(Notes.NONE, TestClock.START.plus(Duration.ofDays(1))));
        assertThat(story.control().calls()).isEmpty();

        clock.advance(Duration.ofDays(1));
        assertThat(connector.verify(task, story.line(credentials(OURS)))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void killed_before_the_answer_came_the_same_task_ends_with_one_effect() {
        story.control().next(new Fault.DoesAndHangs(Duration.ZERO));
        var task = story.task(Ask.ERASE, TOKEN);

        assertThatThrownBy(() -> erase(task)).isInstanceOf(OutboundFailure.NoAnswer.class);
        assertThat(erase(task)).isEqualTo(new Outcome.Done(Map.of("tokens", 1L)));
    }

    @Test
    void whoever_gave_us_no_token_can_end_the_link_by_themselves() {
        assertThat(erase(story.task(Ask.ERASE))).isEqualTo(new Outcome.NothingToCall("apple-sign-in.no-token", null));
    }
}
