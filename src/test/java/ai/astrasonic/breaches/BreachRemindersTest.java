package ai.astrasonic.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

@TestPropertySource(properties = "astrasonic.breaches.engineers=night@astrasonic.ai")
class BreachRemindersTest extends BreachStories {

    private static final String DPO = " privacy@astrasonic.ai";
    private static final String ENGINEERS = " night@astrasonic.ai";

    @Autowired
    BreachReminders reminders;

    @Autowired
    TransactionOperations transactions;

    @Test
    void a_report_is_told_at_once_to_whoever_decides_and_whoever_can_act() {
        signal();
        clock.advance(Duration.ofMinutes(1));
        aware();

        assertThat(mails())
                .containsExactly(
                        "breaches.signal" + ENGINEERS,
                        "breaches.signal" + DPO,
                        "breaches.aware" + ENGINEERS,
                        "breaches.aware" + DPO);
    }

    @Test
    void each_stage_is_told_once_and_the_last_ones_to_everybody_who_can_act() {
        aware();
        forget();

        for (int hour = 1; hour <= 75; hour++) {
            clock.advance(Duration.ofHours(1));
            remind();
            remind();
        }

        assertThat(mails())
                .containsExactly(
                        "breaches.reminder" + DPO,
                        "breaches.reminder" + DPO,
                        "breaches.escalation" + ENGINEERS,
                        "breaches.escalation" + DPO,
                        "breaches.escalation" + ENGINEERS,
                        "breaches.escalation" + DPO,
                        "breaches.over" + ENGINEERS,
                        "breaches.over" + DPO);
    }

    @Test
    void whoever_was_down_tells_the_latest_stage_alone() {
        aware();
        forget();
        clock.advance(Duration.ofHours(61));

        assertThat(remind()).isOne();
        assertThat(mails()).containsExactly("breaches.escalation" + ENGINEERS, "breaches.escalation" + DPO);
        assertThat(remind()).isZero();
    }

    @Test
    void a_run_that_dies_before_it_ends_has_told_nothing_and_the_next_one_tells_it() {
        aware();
        forget();
        clock.advance(Duration.ofHours(24));

        transactions.executeWithoutResult(dying -> {
            remind();
            dying.setRollbackOnly();
        });
        assertThat(mails()).isEmpty();

        remind();
        assertThat(mails()).containsExactly("breaches.reminder" + DPO);
    }

    @Test
    void the_hours_are_real_hours_when_the_clock_goes_back() {
        aware(Instant.parse("2026-10-24T10:00:00Z"));
        forget();

        clock.set(Instant.parse("2026-10-25T09:59:00Z"));
        assertThat(remind()).isZero();
        clock.set(Instant.parse("2026-10-25T10:00:00Z"));
        assertThat(remind()).isOne();
    }

    @Test
    void nobody_is_told_of_the_hours_of_a_signal_nor_of_what_the_authority_knows() {
        signal();
        var id = aware();
        asDpo(() -> breaches.notified(id, clock.instant()));
        forget();
        clock.advance(Duration.ofHours(80));

        assertThat(remind()).isZero();
        assertThat(mails()).isEmpty();
    }

    private int remind() {
        return RunAs.jobFor(BreachReminders.NAME, reminders::remind);
    }

    private void forget() {
        jdbc.sql("DELETE FROM email_outbox").update();
        jdbc.sql("DELETE FROM email_sent").update();
    }
}
