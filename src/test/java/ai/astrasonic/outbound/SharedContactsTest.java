package ai.astrasonic.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.HttpServerErrorException;

@DatabaseTest
class SharedContactsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("outboundDataSource")
    DataSource database;

    @Autowired
    TestClock clock;

    private Instances instances;

    @BeforeEach
    void begin() throws IOException {
        instances = new Instances(database, clock);
    }

    @AfterEach
    void end() {
        instances.close();
    }

    private List<String> contacts() {
        return jdbc.sql(
                        "SELECT concat_ws(' ', recipient, host, day, calls, failures) FROM outbound_contact ORDER BY day, host")
                .query(String.class)
                .list();
    }

    @Test
    void that_a_host_is_called_is_written_before_the_call() {
        instances.control("stripe").next(new Fault.Answers(Reply.text(500, "")));

        assertThatThrownBy(() -> instances.get(instances.another(), "stripe"))
                .isInstanceOf(HttpServerErrorException.class);

        assertThat(contacts()).containsExactly("stripe api.stripe.com 2026-11-22 1 0");
    }

    @Test
    void calls_of_a_day_are_counted_in_one_row_whoever_makes_them() {
        var one = new SharedContacts(database, clock);
        var other = new SharedContacts(database, clock);
        for (int i = 0; i < 7; i++) {
            one.leaving("stripe", "api.stripe.com");
            other.leaving("stripe", "api.stripe.com");
        }
        one.failed("stripe", "api.stripe.com");
        clock.advance(Duration.ofDays(1));
        one.leaving("stripe", "api.stripe.com");

        one.close();
        other.close();

        assertThat(contacts())
                .containsExactly("stripe api.stripe.com 2026-11-22 14 1", "stripe api.stripe.com 2026-11-23 1 0");
    }

    @Test
    void a_host_outside_the_register_gets_nothing_and_is_noted_each_time() {
        var client = instances.client(instances.another(), "stripe");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> client.get()
                            .uri("https://collect.example/x")
                            .retrieve()
                            .toBodilessEntity())
                    .isInstanceOf(OutboundFailure.HostRefused.class);
        }

        assertThat(jdbc.sql("SELECT concat_ws(' ', wanted, host, count) FROM outbound_refusal")
                        .query(String.class)
                        .list())
                .containsExactly("stripe collect.example 2");
        assertThat(contacts()).isEmpty();
    }
}
