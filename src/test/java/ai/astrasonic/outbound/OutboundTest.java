package ai.astrasonic.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.outbound.OutboundFailure.NoAnswer;
import ai.astrasonic.outbound.OutboundFailure.Resting;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.HttpServerErrorException;

/** What calls do when a recipient is slow, broken, or asks for rest. */
@DatabaseTest
class OutboundTest {

    private static final Fault BROKEN = new Fault.Answers(Reply.text(500, "no"));
    private static final Fault AWAY = new Fault.Answers(Reply.text(502, "no"));

    @Autowired
    @Qualifier("outboundDataSource")
    DataSource database;

    @Autowired
    TestClock clock;

    private Instances instances;
    private Outbound one;
    private Outbound other;

    @BeforeEach
    void begin() throws IOException {
        instances = new Instances(database, clock);
        one = instances.another();
        other = instances.another();
    }

    @AfterEach
    void end() {
        instances.close();
    }

    private static Duration rest(Runnable call) {
        try {
            call.run();
        } catch (Resting e) {
            return e.time();
        }
        throw new AssertionError("It was called");
    }

    private void post(HttpMethod method, String... header) {
        var request = instances.client(one, "stripe").method(method).uri("/x");
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        request.body("{}").retrieve().toBodilessEntity();
    }

    private void isBroken(int times) {
        for (int i = 0; i < times; i++) {
            instances.control("stripe").next(BROKEN);
            assertThatThrownBy(() -> instances.get(one, "stripe")).isInstanceOf(HttpServerErrorException.class);
        }
    }

    @Test
    void whoever_asks_us_to_wait_is_left_alone_by_every_instance_until_then() {
        instances.control("stripe").next(new Fault.Answers(Reply.text(429, "").with("Retry-After", "120")));

        assertThat(rest(() -> instances.get(one, "stripe"))).isEqualTo(Duration.ofSeconds(120));
        assertThat(rest(() -> instances.get(other, "stripe"))).isEqualTo(Duration.ofSeconds(120));

        clock.advance(Duration.ofSeconds(120));
        assertThat(instances.get(other, "stripe")).contains("/x");
        assertThat(instances.control("stripe").calls()).hasSize(2);
    }

    @Test
    void until_a_date_means_until_that_date() {
        instances
                .control("stripe")
                .next(new Fault.Answers(Reply.text(503, "").with("Retry-After", "Sun, 22 Nov 2026 09:10:00 GMT")));

        assertThat(rest(() -> instances.get(one, "stripe"))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void what_does_nothing_twice_is_called_again_and_each_attempt_is_heard_of() {
        instances.control("stripe").next(AWAY);
        instances.control("stripe").next(new Fault.BreaksOff());

        assertThat(instances.get(one, "stripe")).contains("/x");

        assertThat(instances.heard)
                .extracting(Exchange::status, call -> Objects.nonNull(call.answerHash()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(502, true),
                        org.assertj.core.groups.Tuple.tuple(null, false),
                        org.assertj.core.groups.Tuple.tuple(200, true));
    }

    @Test
    void what_might_be_done_twice_is_not_called_again() {
        instances.control("stripe").next(AWAY);
        assertThatThrownBy(() -> post(HttpMethod.POST)).isInstanceOf(HttpServerErrorException.class);
        assertThat(instances.control("stripe").calls()).hasSize(1);

        instances.control("stripe").next(AWAY);
        post(HttpMethod.POST, "Idempotency-Key", "k1");
        assertThat(instances.control("stripe").calls()).hasSize(3);
    }

    @Test
    void after_the_third_time_it_is_told_that_no_answer_came() {
        for (int i = 0; i < 3; i++) {
            instances.control("stripe").next(new Fault.BreaksOff());
        }

        assertThatThrownBy(() -> instances.get(one, "stripe")).isInstanceOf(NoAnswer.class);
        assertThat(instances.heard).hasSize(3);
    }

    @Test
    void who_fails_again_and_again_rests_on_every_instance_and_one_call_tries_whether_it_is_over() {
        isBroken(SharedStandings.MOST_FAILURES);

        assertThat(rest(() -> instances.get(other, "stripe"))).isEqualTo(Duration.ofSeconds(30));

        clock.advance(Duration.ofSeconds(30));
        isBroken(1);
        assertThat(rest(() -> instances.get(other, "stripe"))).isEqualTo(Duration.ofSeconds(60));

        clock.advance(Duration.ofSeconds(60));
        assertThat(instances.get(other, "stripe")).contains("/x");
        assertThat(instances.get(one, "stripe")).contains("/x");
        assertThat(instances.control("stripe").calls()).hasSize(8);
    }

    @Test
    void only_one_call_tries_while_the_others_wait() {
        isBroken(SharedStandings.MOST_FAILURES);
        clock.advance(Duration.ofSeconds(30));
        instances.control("stripe").next(new Fault.Hangs(Duration.ofSeconds(1)));

        var trial = CompletableFuture.supplyAsync(() -> instances.get(one, "stripe"));
        while (instances.control("stripe").calls().size() == SharedStandings.MOST_FAILURES) {
            Thread.onSpinWait();
        }

        assertThat(rest(() -> instances.get(other, "stripe"))).isPositive();
        assertThat(trial).isNotDone();
        ended(trial);
    }

    /** What comes of it late must not be noted in the middle of the next test. */
    private static void ended(CompletableFuture<String> call) {
        call.handle((answer, failure) -> answer).join();
    }

    @Test
    void one_that_hangs_slows_no_other() {
        instances.control("crisp").next(new Fault.DoesAndHangs(Duration.ofSeconds(3)));
        var hanging = CompletableFuture.supplyAsync(() -> instances.get(one, "crisp"));
        while (instances.control("crisp").calls().isEmpty()) {
            Thread.onSpinWait();
        }

        for (int i = 0; i < 10; i++) {
            assertThat(instances.get(one, "stripe")).contains("/x");
        }

        assertThat(hanging).isNotDone();
        ended(hanging);
    }
}
