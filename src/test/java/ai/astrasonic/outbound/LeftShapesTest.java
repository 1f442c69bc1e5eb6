package ai.astrasonic.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.promises.checks.PromiseCheck;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shapes that the guard keeps tell the checks enough, and nobody anything. */
@DatabaseTest
class LeftShapesTest {

    private static final String REPORT = """
            {"event_id":"7f2c","sdk":{"name":"sentry.java","version":"8.51.0","packages":[{"name":"maven:io.sentry:sentry","version":"8.51.0"}]}}
            {"type":"event","length":99}
            {"timestamp":"2026-11-22T09:00:00.000Z","logger":"ai.x.Y","exception":{"values":[{"type":"E","module":"java.lang",\
            "stacktrace":{"frames":[{"module":"ai.x.Y$$Lambda/0x0001","function":"run","lineno":4,"in_app":true}]}}]},\
            "level":"error","platform":"java","environment":"test"}""";

    @Autowired
    SharedSamples samples;

    @Autowired
    List<PromiseCheck> checks;

    @Autowired
    JdbcClient jdbc;

    private PromiseState of(PromiseId id) {
        return checks.stream()
                .filter(check -> check.id() == id)
                .findFirst()
                .orElseThrow()
                .check(TestClock.START);
    }

    private void left(String recipient, String body) {
        samples.leaving(recipient, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothing_is_proven_while_nothing_left() {
        assertThat(of(PromiseId.PROC_6)).isInstanceOf(Unproven.class);
        assertThat(of(PromiseId.PROC_8)).isInstanceOf(Unproven.class);
    }

    @Test
    void what_left_as_it_should_keeps_the_promises() {
        left(
                "anthropic",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"House at 12:30, 120.5 BPM, for [email]\"}]}");
        left("sentry", REPORT);

        assertThat(of(PromiseId.PROC_6)).isInstanceOf(Kept.class);
        assertThat(of(PromiseId.PROC_8)).isInstanceOf(Kept.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"anna@example.org", "192.168.4.20", "2001:db8:85a3:0:0:8a2e:370:7334", "data:audio/wav;base64,x"
            })
    void a_prompt_with_an_address_or_audio_breaks_the_promise(String planted) {
        left("anthropic", "{\"messages\":[{\"content\":\"for " + planted + "\"}]}");

        assertThat(of(PromiseId.PROC_6)).isInstanceOf(Broken.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"logger\":\"anna@example.org\"}",
                "{\"logger\":\"/home/anna/Music\"}",
                "{\"exception\":{\"values\":[{\"value\":\"x\"}]}}",
                "{\"user\":{\"id\":\"1\"}}"
            })
    void a_report_with_more_than_types_and_places_breaks_the_promise(String planted) {
        left("sentry", planted);

        assertThat(of(PromiseId.PROC_8)).isInstanceOf(Broken.class);
    }

    @Test
    void of_many_bodies_in_an_hour_some_are_kept_and_nothing_in_them_can_be_read() {
        for (int n = 0; n < 30; n++) {
            left("anthropic", "{\"Anna de Vries\":\"born 1999\"}");
        }

        assertThat(jdbc.sql("SELECT shape FROM outbound_sample")
                        .query(String.class)
                        .list())
                .hasSize(20)
                .containsOnly("{\"aaaa aa aaaaa\":\"aaaa 9999\"}");
    }
}
