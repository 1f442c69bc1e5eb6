package ai.astrasonic.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class CallSwitchTest {

    @Autowired
    CallSwitch calls;

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

    private List<String> trail() {
        return jdbc.sql("SELECT verb || ' ' || object_id || ': ' || reason FROM audit_entry ORDER BY verb")
                .query(String.class)
                .list();
    }

    @Test
    void what_is_switched_off_is_called_by_no_instance_until_it_is_on_again() {
        var instance = instances.another();
        instances.get(instance, "stripe");

        calls.off("stripe", "they lost a key");

        assertThatThrownBy(() -> instances.get(instance, "stripe")).isInstanceOf(OutboundFailure.SwitchedOff.class);
        assertThatThrownBy(() -> instances.get(instances.another(), "stripe"))
                .isInstanceOf(OutboundFailure.SwitchedOff.class);
        assertThat(instances.control("stripe").calls()).hasSize(1);
        assertThat(instances.get(instance, "crisp")).contains("/x");

        calls.on("stripe", "they have a new one");
        assertThat(instances.get(instance, "stripe")).contains("/x");
        assertThat(trail())
                .containsExactly("switched-off stripe: they lost a key", "switched-on stripe: they have a new one");
    }

    @Test
    void it_is_shown_why_nothing_is_called() {
        calls.off("stripe", "they lost a key");

        assertThat(calls.of("stripe").orElseThrow()).satisfies(standing -> {
            assertThat(standing.offBecause()).isEqualTo("they lost a key");
            assertThat(standing.offBy()).isNotBlank();
            assertThat(standing.offAt()).isNotNull();
        });
    }

    @Test
    void everything_is_stopped_at_once_and_what_was_stopped_before_keeps_its_reason() {
        calls.off("stripe", "they lost a key");

        assertThat(calls.allOff(List.of("stripe", "crisp", "apple-music"), "a key of ours leaked"))
                .isOne();

        assertThat(calls.all())
                .extracting(CallSwitch.Standing::recipient, CallSwitch.Standing::offBecause)
                .containsExactly(tuple("crisp", "a key of ours leaked"), tuple("stripe", "they lost a key"));
    }

    @Test
    void nobody_switches_without_a_reason_or_what_is_never_called() {
        assertThatIllegalArgumentException().isThrownBy(() -> calls.off("stripe", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> calls.off("apple-music", "because"));
    }
}
