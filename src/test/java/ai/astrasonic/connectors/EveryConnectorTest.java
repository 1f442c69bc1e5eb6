package ai.astrasonic.connectors;

import static ai.astrasonic.connectors.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.local.standins.AnthropicStandIn;
import ai.astrasonic.local.standins.AppleSignInStandIn;
import ai.astrasonic.local.standins.BeatportStandIn;
import ai.astrasonic.local.standins.CloudflareStandIn;
import ai.astrasonic.local.standins.GoogleSignInStandIn;
import ai.astrasonic.local.standins.ModalStandIn;
import ai.astrasonic.local.standins.ResendStandIn;
import ai.astrasonic.local.standins.StandIn;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class EveryConnectorTest {

    @Autowired
    List<Connector> all;

    @Autowired
    Recipients recipients;

    @Autowired
    TestClock clock;

    @Test
    void each_is_for_one_recipient_of_the_register_that_gets_personal_data() {
        assertThat(all)
                .extracting(Connector::recipient)
                .doesNotHaveDuplicates()
                .allSatisfy(key ->
                        assertThat(recipients.get(key).getsPersonalData()).isTrue());
    }

    @Test
    void whoever_can_only_erase_answers_every_other_wish_with_a_reason_and_calls_nobody() throws IOException {
        var line = LineToNobody.with(Map.of(), clock);
        for (var connector : all) {
            if (connector instanceof ErasureOnly) {
                var answers = List.of(
                        connector.object(task(Ask.OBJECT), line),
                        connector.rectify(task(Ask.RECTIFY), line),
                        connector.restrict(task(Ask.RESTRICT), line),
                        connector.export(task(Ask.EXPORT), line, name -> {
                            throw new IOException("Nothing is written");
                        }));

                assertThat(answers).allSatisfy(answer -> {
                    assertThat(answer).isInstanceOf(Outcome.NothingToCall.class);
                    told(answer);
                });
            }
        }
    }

    static Stream<StandIn> standIns() {
        return Stream.of(
                new GoogleSignInStandIn(Clock.systemUTC()).believing(),
                new AppleSignInStandIn(Clock.systemUTC()).believing(),
                new BeatportStandIn().believing(),
                new ResendStandIn(Clock.systemUTC()).believing(),
                new ModalStandIn().believing(),
                new CloudflareStandIn(),
                new AnthropicStandIn());
    }

    /** As it is on a developer's machine: nobody told the stand-in whom it knows. */
    @ParameterizedTest
    @MethodSource("standIns")
    void whoever_is_made_up_by_a_stand_in_is_erased_there_and_found_no_more(StandIn standIn) throws Exception {
        assertThat(recipients.get(standIn.recipient()).hosts()).containsAll(standIn.hosts());
        var connector = all.stream()
                .filter(one -> one.recipient().equals(standIn.recipient()))
                .findFirst()
                .orElseThrow();
        try (var story = new ConnectorStories(standIn, Clock.systemUTC())) {
            var task = story.task(Ask.ERASE, somebody());
            var line = story.line(credentials());

            assertThat(told(connector.erase(task, line)).isFinal()).isTrue();
            assertThat(told(connector.erase(task, line)).isFinal()).isTrue();
            assertThat(story.control().calls())
                    .isNotEmpty()
                    .allSatisfy(call -> assertThat(
                                    recipients.get(standIn.recipient()).hosts())
                            .contains(call.host()));
            assertThat(story.evidence().toString()).doesNotContain("anna");
        }
    }

    private static Handle[] somebody() {
        return Stream.of(HandleKind.values())
                .flatMap(kind -> IntStream.range(0, 8).mapToObj(n -> new Handle(kind, "anna" + n + "@example.org")))
                .toArray(Handle[]::new);
    }

    private static Map<String, String> credentials() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var key = Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        var credentials = new HashMap<String, String>();
        Stream.of("apiKey", "token", "zone", "key", "secret", "teamId", "keyId", "clientId", "clientSecret")
                .forEach(name -> credentials.put(name, name));
        credentials.put("privateKey", key);
        return credentials;
    }

    private Task task(Ask ask) {
        return new Task(UUID.randomUUID(), ask, new Handles(List.of()), Notes.NONE, Map.of(), clock.instant());
    }
}
