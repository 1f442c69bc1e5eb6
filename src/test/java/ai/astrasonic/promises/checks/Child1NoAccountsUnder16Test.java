package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plants what the controls would never let in. */
@DatabaseTest
class Child1NoAccountsUnder16Test {

    private static final Instant NOW = TestClock.START;

    @Autowired
    Child1NoAccountsUnder16 check;

    @Autowired
    TestDatabases.Database database;

    private JdbcClient planted;

    @BeforeEach
    void plant() {
        planted = JdbcClient.create(database.superuser());
    }

    private void bornIn(int year) {
        planted.sql("""
                        INSERT INTO account (id, email, email_as_typed, email_since, display_name, status, created_at, birth_year)
                        VALUES (gen_random_uuid(), concat('kim', :year::text, '@example.org'), concat('kim', :year::text, '@example.org'), :now, 'Kim', 'ACTIVE', :now, :year)""")
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .param("year", year)
                .update();
    }

    private UUID provenBefore(Duration time) {
        var id = PlantedRequests.in(database.superuser()).open(NOW.minus(time), LocalDate.of(2026, 12, 20));
        planted.sql("""
                        UPDATE data_subject_request SET kind = 'ERASURE', on_behalf_relation = 'PARENT', mandate_proof = 'seen',
                            mandate_checked_at = received_at WHERE id = :id""").param("id", id).update();
        return id;
    }

    @Test
    void without_a_young_account_and_without_a_report_it_is_kept() {
        bornIn(2010);

        assertThat(check.check(NOW)).isInstanceOf(PromiseState.Kept.class);
    }

    @Test
    void an_account_that_says_it_is_of_a_child_breaks_it() {
        bornIn(2011);

        assertThat(check.check(NOW)).isInstanceOf(PromiseState.Broken.class);
    }

    @Test
    void a_reported_account_has_a_week_to_go() {
        provenBefore(Duration.ofDays(6));

        assertThat(check.check(NOW)).isInstanceOf(PromiseState.AtRisk.class);
    }

    @Test
    void a_reported_account_that_is_still_there_after_a_week_breaks_it() {
        var id = provenBefore(Duration.ofDays(8));

        assertThat(check.check(NOW))
                .isInstanceOfSatisfying(
                        PromiseState.Broken.class,
                        broken -> assertThat(broken.finding().toString()).contains(id.toString()));
    }
}
