package ai.astrasonic.jobs.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class RefusedHostsTest {

    @Autowired
    RefusedHosts refused;

    @Autowired
    JdbcClient jdbc;

    @Test
    void it_is_told_once_that_a_host_was_refused() {
        refusal("collect.example");
        refusal("track.example");

        look();
        look();

        assertThat(mails()).isOne();

        refusal("other.example");
        look();

        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void nobody_is_told_of_nothing() {
        look();

        assertThat(mails()).isZero();
    }

    private void look() {
        RunAs.jobFor(refused.name(), () -> {
            refused.look();
            return null;
        });
    }

    private int mails() {
        return jdbc.sql("SELECT count(*) FROM email_sent WHERE template = 'jobs.refused'")
                .query(Integer.class)
                .single();
    }

    private void refusal(String host) {
        jdbc.sql("INSERT INTO outbound_refusal VALUES (gen_random_uuid(), 'stripe', ?, 1, now(), now(), NULL)")
                .params(host)
                .update();
    }
}
