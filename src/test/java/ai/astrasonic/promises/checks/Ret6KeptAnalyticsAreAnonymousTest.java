package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.analytics.Anonymiser;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** RET-6, by what the job leaves behind, and by what is planted behind its back. */
@DatabaseTest
@WithMockUser(roles = "system")
class Ret6KeptAnalyticsAreAnonymousTest {

    private static final Instant NOW = TestClock.START;
    private static final LocalDate DUE_TODAY = LocalDate.of(2024, 9, 21);
    private static final LocalDate MONDAY = LocalDate.of(2024, 9, 2);

    @Autowired
    Ret6KeptAnalyticsAreAnonymous ret6;

    @Autowired
    Anonymiser anonymiser;

    @Autowired
    TestDatabases.Database database;

    private JdbcClient jdbc;

    @BeforeEach
    void asOwner() {
        jdbc = JdbcClient.create(database.superuser());
    }

    @Test
    void nothing_published_and_nothing_kept_past_the_term_keeps_it_and_says_so() {
        crowd(30, DUE_TODAY.plusDays(1));

        assertThat(ret6.check(NOW))
                .isInstanceOfSatisfying(
                        Kept.class,
                        kept -> assertThat(kept.finding().reason().key()).isEqualTo("ret-6.none"));
    }

    @Test
    void an_event_past_its_term_breaks_it_and_is_named_and_the_next_run_mends_it() {
        var id = event(MONDAY);
        crowd(20, MONDAY.plusDays(1));

        assertThat(ret6.check(NOW)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.finding().reason().values()).containsExactly("21", "2024-09-02");
            assertThat(broken.finding().evidence()).contains(new Fact("evidence.oldest-event", id.toString()));
        });

        anonymiser.anonymise(DUE_TODAY);
        assertThat(ret6.check(NOW)).isInstanceOfSatisfying(Kept.class, kept -> {
            assertThat(kept.finding().reason().key()).isEqualTo("ret-6.kept");
            assertThat(kept.finding().evidence()).contains(new Fact("evidence.smallest-group", "21"));
        });
    }

    @Test
    void the_day_of_the_run_is_not_over_yet() {
        crowd(20, DUE_TODAY);

        assertThat(ret6.check(NOW)).isInstanceOf(Kept.class);
        assertThat(ret6.check(NOW.plus(Duration.ofDays(1)))).isInstanceOf(Broken.class);
    }

    @Test
    void what_a_hold_keeps_back_is_no_violation_until_it_is_released() {
        var ann = new AccountRows(jdbc).open(new AccountId(UUID.randomUUID()));
        link(ann);
        crowd(20, MONDAY);
        var hold = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO legal_hold (id, ground, facts, named, data_sets, ordered_by, placed_at, placed_by, review_on)
                        VALUES (?, 'LEGAL_CLAIMS', 'claim', true, '{}', 'dpo', '2026-10-01Z', 'dpo', '2027-01-01')""").param(hold).update();
        jdbc.sql("INSERT INTO legal_hold_person VALUES (?, ?, 'LEGAL_CLAIMS', '2026-10-01Z', NULL)")
                .params(hold, ann.value())
                .update();
        anonymiser.anonymise(DUE_TODAY);

        assertThat(ret6.check(NOW))
                .isInstanceOfSatisfying(
                        Kept.class,
                        kept -> assertThat(kept.finding().evidence()).contains(new Fact("evidence.events-held", "21")));
        jdbc.sql("UPDATE legal_hold SET released_at = '2026-11-01Z', released_by = 'dpo', release_reason = 'over'")
                .update();
        assertThat(ret6.check(NOW)).isInstanceOf(Broken.class);
    }

    @Test
    void a_pseudonym_of_an_erased_person_that_leads_back_breaks_it() {
        var ann = new AccountRows(jdbc).open(new AccountId(UUID.randomUUID()));
        link(ann);
        jdbc.sql("UPDATE product_event SET occurred_at = '2026-11-01Z'").update();
        assertThat(ret6.check(NOW)).isInstanceOf(Kept.class);

        new AccountRows(jdbc).close(ann, "ERASED");

        assertThat(ret6.check(NOW))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().reason().key()).isEqualTo("ret-6.back"));
    }

    @Test
    void an_account_in_the_place_of_a_pseudonym_breaks_it() {
        var ann = new AccountRows(jdbc).open(new AccountId(UUID.randomUUID()));
        jdbc.sql(
                        "INSERT INTO product_event (id, pseudonym, name, occurred_at) VALUES (?, ?, 'page served', '2026-11-01Z')")
                .params(UUID.randomUUID(), ann.value())
                .update();

        assertThat(ret6.check(NOW)).isInstanceOf(Broken.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evidence.small-groups   | ALTER TABLE anonymous_figure DROP CONSTRAINT anonymous_figure_k; UPDATE anonymous_figure SET people = 3 WHERE platform IS NULL | DELETE FROM anonymous_figure; ALTER TABLE anonymous_figure ADD CONSTRAINT anonymous_figure_k CHECK (people >= 10)",
                "evidence.not-agreed     | ALTER TABLE anonymous_figure ADD COLUMN city text | ALTER TABLE anonymous_figure DROP COLUMN city",
                "evidence.untested       | ALTER TABLE anonymous_figure ADD COLUMN city text | ALTER TABLE anonymous_figure DROP COLUMN city",
                "evidence.untested       | UPDATE anonymous_test SET tested_at = '2025-11-20Z' | SELECT 1",
                "evidence.untested       | UPDATE anonymous_release SET outcome = 'REFUSED', released_people = 0, released_events = 0 | SELECT 1",
                "evidence.everybody-did  | INSERT INTO anonymous_figure SELECT week, platform, app_major, 'other', 'none', people, events FROM anonymous_figure WHERE platform IS NOT NULL | SELECT 1",
                "evidence.by-subtraction | UPDATE anonymous_figure SET people = people - 5, events = events - 5 WHERE platform IS NOT NULL | SELECT 1"
            })
    void a_fault_planted_in_the_published_figures_is_found_and_named(String fault, String plant, String mend) {
        crowd(30, MONDAY);
        anonymiser.anonymise(DUE_TODAY);
        assertThat(ret6.check(NOW)).isInstanceOf(Kept.class);

        run(plant);
        try {
            assertThat(ret6.check(NOW))
                    .isInstanceOfSatisfying(
                            Broken.class,
                            broken -> assertThat(broken.finding().evidence())
                                    .extracting(Fact::name)
                                    .contains(fault));
        } finally {
            run(mend);
        }
    }

    @Test
    void a_refused_week_is_told_with_its_reasons() {
        crowd(3, MONDAY);

        anonymiser.anonymise(DUE_TODAY);

        assertThat(ret6.check(NOW))
                .isInstanceOfSatisfying(
                        Kept.class,
                        kept -> assertThat(kept.finding().evidence())
                                .contains(
                                        new Fact("evidence.weeks-REFUSED", "1"),
                                        new Fact("evidence.newest-refusal", "2024-09-02: K")));
    }

    private void run(String statements) {
        new JdbcTemplate(database.superuser()).execute(statements);
    }

    private void crowd(int size, LocalDate day) {
        for (int n = 0; n < size; n++) {
            event(day);
        }
    }

    private UUID event(LocalDate day) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        "INSERT INTO product_event VALUES (?, gen_random_uuid(), 'page served', '/', 'web', '3.1', ?::timestamptz)")
                .params(id, day + "T12:00:00Z")
                .update();
        return id;
    }

    private void link(AccountId person) {
        jdbc.sql("""
                        WITH link AS (INSERT INTO analytics_link VALUES (gen_random_uuid(), ?, '2024-01-01Z') RETURNING pseudonym)
                        INSERT INTO product_event SELECT gen_random_uuid(), pseudonym, 'page served', '/', 'web', '3.1', '2024-09-03Z'
                        FROM link""").param(person.value()).update();
    }
}
