package ai.astrasonic.securitylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = "system")
class SecurityEventsTest {

    private static final AccountId PERSON = new AccountId(new UUID(1, 1));

    @Autowired
    SecurityEvents events;

    @Autowired
    SecurityEventPartitions partitions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("retentionDataSource")
    DataSource asRetention;

    @Autowired
    TestClock clock;

    @Test
    void a_batch_lands_in_the_partitions_of_its_days() throws Exception {
        events.record(
                List.of(at("2026-11-20T23:59:59.999999Z"), at("2026-11-21T00:00:00Z"), at("2026-11-21T12:00:00Z")));

        assertThat(rowsIn("security_event_20261120")).isEqualTo(1);
        assertThat(rowsIn("security_event_20261121")).isEqualTo(2);
        assertThat(events.countFor(PERSON)).isEqualTo(3);
    }

    @Test
    void an_event_that_arrives_late_still_finds_its_day() throws Exception {
        events.record(List.of(at("2026-06-01T00:00:00Z")));

        assertThat(rowsIn("security_event_20260601")).isEqualTo(1);
    }

    @Test
    void only_the_days_that_occur_get_a_partition() {
        assertThat(partitions.make(
                        Stream.of(LocalDate.of(2030, 1, 1), LocalDate.of(2031, 1, 1), LocalDate.of(2030, 1, 1))))
                .isEqualTo(2);
        assertThat(partitions.make(Stream.of())).isZero();
    }

    @Test
    void partitions_of_the_next_two_weeks_are_made_once() {
        clock.set(Instant.parse("2027-03-01T23:30:00Z"));

        assertThat(partitions.makeAhead()).isEqualTo(15);
        assertThat(partitions.makeAhead()).isZero();

        clock.advance(Duration.ofDays(1));
        assertThat(partitions.makeAhead()).isEqualTo(1);
    }

    @Test
    void an_attempt_that_names_nobody_is_kept_too() throws Exception {
        var nobody = new SecurityEvent(
                new UUID(9, 9),
                clock.instant(),
                null,
                InetAddress.getByName("2001:db8::1"),
                SecurityEventKind.SIGN_IN,
                SecurityOutcome.FAILED,
                null,
                null);

        assertThat(events.record(List.of(nobody))).isEqualTo(1);
    }

    @Test
    void the_application_can_neither_change_nor_remove_what_happened() throws Exception {
        events.record(List.of(at("2026-11-21T12:00:00Z")));

        assertThatThrownBy(() -> jdbc.sql("DELETE FROM security_event").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE security_event SET ip = '::1'").update())
                .isInstanceOf(DataAccessException.class);
        assertThat(JdbcClient.create(asRetention)
                        .sql("DELETE FROM security_event")
                        .update())
                .isEqualTo(1);
    }

    private SecurityEvent at(String instant) throws Exception {
        return new SecurityEvent(
                Ids.next(clock),
                Instant.parse(instant),
                PERSON,
                InetAddress.getByName("203.0.113.7"),
                SecurityEventKind.SIGN_IN,
                SecurityOutcome.SUCCEEDED,
                "Firefox",
                new UUID(3, 3));
    }

    private long rowsIn(String partition) {
        return jdbc.sql("SELECT count(*) FROM security_event WHERE tableoid::regclass::text = :partition")
                .param("partition", partition)
                .query(Long.class)
                .single();
    }
}
