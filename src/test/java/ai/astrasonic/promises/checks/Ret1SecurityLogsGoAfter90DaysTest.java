package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.PromiseState.AtRisk;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.IdentityServerForTests;
import ai.astrasonic.testing.RealmEventsForTests;
import ai.astrasonic.testing.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plants what is too old behind everybody's back. */
@DatabaseTest
class Ret1SecurityLogsGoAfter90DaysTest {

    /** Seven in the morning in Amsterdam; the 23rd of August fell due today, the 24th does tomorrow. */
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private static final UUID ANN = new UUID(1, 1);

    @Autowired
    Ret1SecurityLogsGoAfter90Days ret1;

    @Autowired
    TestDatabases.Database database;

    private final RealmEventsForTests events = IdentityServerForTests.ofTheRun().events();
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void wellBehaved() {
        jdbc = JdbcClient.create(database.superuser());
        events.areWellBehaved();
        jdbc.sql("DROP TABLE IF EXISTS security_event_20260823, security_event_20260824")
                .update();
    }

    @Test
    void ninety_whole_days_keep_it_and_the_day_before_breaks_it_with_table_count_and_oldest_row() {
        event("2026-08-24T00:00:00Z", ANN);
        assertThat(ret1.check(NOW)).isInstanceOf(Kept.class);

        event("2026-08-23T23:59:59Z", ANN);
        event("2026-08-23T08:00:00Z", null);

        assertThat(ret1.check(NOW)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.finding().count()).isEqualTo(2);
            assertThat(broken.finding().evidence())
                    .contains(
                            new Fact("evidence.past-90", "2026-08-23"),
                            new Fact("security_event_20260823", "2"),
                            new Fact("evidence.oldest-row", "2026-08-23T08:00:00Z"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T23:30:00Z, false", // half past midnight in Amsterdam of the day on which it is due
        "2026-11-22T04:59:59Z, false",
        "2026-11-22T05:00:00Z, true",
        "2026-11-22T23:30:00Z, true"
    })
    void what_is_due_today_is_late_from_six_in_the_morning(Instant now, boolean late) {
        event("2026-08-23T12:00:00Z", ANN);

        assertThat(ret1.check(now)).isInstanceOf(late ? Broken.class : Kept.class);
    }

    @Test
    void a_table_that_hangs_loose_is_looked_into_too() {
        event("2026-08-23T12:00:00Z", ANN);
        jdbc.sql("ALTER TABLE security_event DETACH PARTITION security_event_20260823")
                .update();

        assertThat(ret1.check(NOW))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence())
                                .contains(new Fact("security_event_20260823", "1")));
    }

    @Test
    void tries_of_people_who_proved_who_they_are_have_the_same_term() {
        jdbc.sql("INSERT INTO identity_try VALUES (gen_random_uuid(), NULL, 'x', '2026-08-23T21:59:59Z', false)")
                .update();
        assertThat(ret1.check(NOW)).isInstanceOf(Broken.class);

        jdbc.sql("UPDATE identity_try SET tried_at = '2026-08-23T22:00:00Z'").update();
        assertThat(ret1.check(NOW)).isInstanceOf(Kept.class);
    }

    @Test
    void what_a_hold_names_is_no_violation_and_is_told_of() {
        event("2026-08-23T12:00:00Z", ANN);
        hold(ANN, "{securitylog.event}", "2026-08-23", null);

        assertThat(ret1.check(NOW))
                .isInstanceOfSatisfying(
                        Kept.class,
                        kept -> assertThat(kept.finding().evidence()).contains(new Fact("evidence.held-rows", "1")));

        event("2026-08-23T12:00:01Z", new UUID(1, 2));
        assertThat(ret1.check(NOW)).isInstanceOf(Broken.class);
    }

    @Test
    void a_hold_on_other_days_or_other_records_excuses_nothing() {
        event("2026-08-23T12:00:00Z", ANN);
        hold(ANN, "{}", null, "2026-08-22");
        hold(ANN, "{billing.payment}", null, null);

        assertThat(ret1.check(NOW)).isInstanceOf(Broken.class);
    }

    @Test
    void an_old_event_of_the_identity_server_breaks_it() {
        events.has("staff/admin-events", Instant.parse("2026-08-23T23:59:59Z"));

        assertThat(ret1.check(NOW))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence())
                                .contains(new Fact("evidence.events-staff", "1")));
    }

    @Test
    void events_without_a_term_there_are_a_risk() {
        events.endAfter(Duration.ZERO);
        assertThat(ret1.check(NOW))
                .isInstanceOfSatisfying(
                        AtRisk.class, risk -> assertThat(risk.finding().count()).isEqualTo(4));

        events.endAfter(Duration.ofDays(91));
        assertThat(ret1.check(NOW)).isInstanceOf(AtRisk.class);
    }

    @Test
    void an_identity_server_that_tells_nothing_leaves_it_unproven_unless_something_is_late_here() {
        events.areRefused();
        assertThat(ret1.check(NOW))
                .isInstanceOfSatisfying(
                        Unproven.class,
                        unproven -> assertThat(unproven.finding().evidence())
                                .contains(
                                        new Fact("evidence.unasked-realm", "staff"),
                                        new Fact("evidence.unasked-realm", "customers")));

        event("2026-08-23T12:00:00Z", ANN);
        assertThat(ret1.check(NOW)).isInstanceOf(Broken.class);
    }

    private void event(String at, UUID account) {
        var day = LocalDate.parse(at.substring(0, 10));
        jdbc.sql("SELECT security_event_make_partitions(:day, :day)")
                .param("day", day)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        INSERT INTO security_event (id, occurred_at, account_id, ip, kind, outcome)
                        VALUES (gen_random_uuid(), :at::timestamptz, :account::uuid, '::1', 'SIGN_IN', 'SUCCEEDED')""")
                .param("at", at)
                .param("account", account == null ? null : account.toString())
                .update();
    }

    private void hold(UUID account, String sets, String from, String until) {
        jdbc.sql("""
                        WITH hold AS (
                            INSERT INTO legal_hold (id, ground, facts, named, data_sets, records_from, records_until, ordered_by,
                                                    placed_at, placed_by, review_on)
                            VALUES (gen_random_uuid(), 'LEGAL_CLAIMS', 'a claim', true, :sets::text[], :from::date, :until::date,
                                    'counsel', now(), 'tester', '2027-01-01') RETURNING id)
                        INSERT INTO legal_hold_person SELECT id, :account, 'LEGAL_CLAIMS', now(), NULL FROM hold""")
                .param("account", account)
                .param("sets", sets)
                .param("from", from)
                .param("until", until)
                .update();
    }
}
