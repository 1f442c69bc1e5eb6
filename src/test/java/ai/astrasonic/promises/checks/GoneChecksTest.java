package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.PromiseState.AtRisk;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.S3ForTests;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** RET-3, RET-4, RET-5 and RIGHT-8, each by planting what they promise not to be there. */
@DatabaseTest
class GoneChecksTest {

    private static final Instant NOW = TestClock.START;
    private static final UUID ANN = PlantedRequests.PERSON;

    @Autowired
    Ret3AccountDataGoesAfter30Days ret3;

    @Autowired
    Ret4LibraryGoesAfter30Days ret4;

    @Autowired
    Ret5BackupFilesGoAfter30Days ret5;

    @Autowired
    Right8DeletionIsComplete right8;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    ObjectStores stores;

    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void emptyStores() {
        jdbc = JdbcClient.create(database.superuser());
        stores.both().forEach(store -> store.deleteAll(""));
    }

    @Test
    void account_data_that_is_still_there_after_30_days_breaks_the_promise_and_names_table_and_account() {
        askedForDeletion(31);

        assertThat(ret3.check(NOW)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.finding().count()).isEqualTo(1);
            assertThat(broken.finding().evidence())
                    .contains(new Fact("account", "1"), new Fact("evidence.account", ANN.toString()));
        });
    }

    @Test
    void it_is_at_risk_in_the_last_five_days_and_kept_before() {
        askedForDeletion(26);
        assertThat(ret3.check(NOW)).isInstanceOf(AtRisk.class);

        assertThat(ret3.check(NOW.minus(Duration.ofDays(3)))).isInstanceOf(Kept.class);
    }

    @Test
    void an_erased_account_of_which_nothing_is_left_keeps_it_and_one_old_address_breaks_it() {
        erased(40);
        assertThat(ret3.check(NOW)).isInstanceOf(Kept.class);

        jdbc.sql(
                        "INSERT INTO account_email VALUES (gen_random_uuid(), :id, 'a@b.nl', 'a@b.nl', '2025-01-01Z', '2025-06-01Z')")
                .param("id", ANN)
                .update();
        assertThat(ret3.check(NOW))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence()).contains(new Fact("account_email", "1")));
        assertThat(ret4.check(NOW)).isInstanceOf(Kept.class);
    }

    @Test
    void a_column_that_is_to_be_cut_out_of_the_books_is_looked_at_as_well() {
        erased(40);
        jdbc.sql("""
                        INSERT INTO invoice (id, account_id, total_minor, paid_minor, currency, billed_email, status, created_at, told_at)
                        VALUES ('in_1', :id, 1, 1, 'EUR', 'a@b.nl', 'paid', '2025-01-01Z', '2025-01-01Z')""").param("id", ANN).update();

        assertThat(ret3.check(NOW)).isInstanceOf(Broken.class);

        jdbc.sql("UPDATE invoice SET billed_email = NULL").update();
        assertThat(ret3.check(NOW)).isInstanceOf(Kept.class);
    }

    @Test
    void the_answer_to_the_request_follows_its_own_term() {
        erased(40);
        mail(NOW.minus(Duration.ofDays(39)));
        assertThat(ret3.check(NOW)).isInstanceOf(Kept.class);

        mail(NOW.minus(Duration.ofDays(60)));
        assertThat(ret3.check(NOW)).isInstanceOf(Broken.class);
    }

    @Test
    void what_a_hold_keeps_is_no_violation_until_it_is_released() {
        askedForDeletion(31);
        var hold = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO legal_hold (id, ground, facts, named, data_sets, ordered_by, placed_at, placed_by, review_on)
                        VALUES (:id, 'LEGAL_CLAIMS', 'claim', true, '{}', 'dpo', '2026-10-01Z', 'dpo', '2027-01-01')""").param("id", hold).update();
        jdbc.sql("INSERT INTO legal_hold_person VALUES (:hold, :ann, 'LEGAL_CLAIMS', '2026-10-01Z', NULL)")
                .param("hold", hold)
                .param("ann", ANN)
                .update();
        assertThat(ret3.check(NOW)).isInstanceOf(Kept.class);

        jdbc.sql("UPDATE legal_hold SET released_at = '2026-11-01Z', released_by = 'dpo', release_reason = 'over'")
                .update();
        assertThat(ret3.check(NOW)).isInstanceOf(Broken.class);
    }

    @Test
    void a_track_of_an_erased_person_breaks_the_promise_about_libraries_only() {
        erased(40);
        jdbc.sql(
                        "INSERT INTO track (id, account_id, source, source_id, position) VALUES (gen_random_uuid(), :id, 'rekordbox', '1', 1)")
                .param("id", ANN)
                .update();

        assertThat(ret4.check(NOW))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence()).contains(new Fact("track", "1")));
        assertThat(ret3.check(NOW)).isInstanceOf(Kept.class);
    }

    @Test
    void versions_markers_and_uploads_that_nobody_refers_to_break_the_promise_when_they_are_old() throws Exception {
        var later = Instant.now().plus(Duration.ofDays(31));
        assertThat(ret5.check(later)).isInstanceOf(Kept.class);

        put("c/lost");
        S3ForTests.hide("primary", "c/lost");
        S3ForTests.begin(stores.disasterRecovery(), "c/begun");

        assertThat(ret5.check(Instant.now())).isInstanceOf(Kept.class);
        assertThat(ret5.check(later))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence())
                                .extracting(Fact::name)
                                .contains("evidence.store-primary", "evidence.store-disaster-recovery"));
    }

    @Test
    void content_that_a_file_refers_to_stays_and_the_files_of_an_erased_person_do_not() {
        erased(10);
        put("c/used");
        jdbc.sql("INSERT INTO stored_object VALUES (:id, sha256('x'), 1, 'c/used', now())")
                .param("id", ANN)
                .update();
        jdbc.sql(
                        "INSERT INTO backup_file VALUES (gen_random_uuid(), :ann, 'a.mp3', :ann, sha256('x'), 1, '2026-01-01Z')")
                .param("ann", ANN)
                .update();
        assertThat(ret5.check(NOW)).isInstanceOf(Kept.class);

        assertThat(ret5.check(Instant.now().plus(Duration.ofDays(60))))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence()).contains(new Fact("backup_file", "1")));
    }

    @Test
    void complete_deletion_cannot_be_proven_while_nobody_was_erased() {
        assertThat(right8.check(NOW)).isInstanceOf(Unproven.class);
    }

    @Test
    void an_erased_account_without_a_certificate_is_a_warning_for_five_days_and_then_breaks_it() {
        erased(4);
        assertThat(right8.check(NOW)).isInstanceOf(AtRisk.class);

        assertThat(right8.check(NOW.plus(Duration.ofDays(2))))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence())
                                .contains(new Fact("evidence.uncertified", ANN.toString())));
    }

    @Test
    void with_a_certificate_and_a_clean_scan_it_is_kept_and_leftovers_are_named() {
        erased(10);
        certified("{\"lines\": [{\"place\": \"payment\", \"found\": \"KEPT\", \"count\": 2}]}");
        assertThat(right8.check(NOW)).isInstanceOf(Kept.class);

        jdbc.sql(
                        "UPDATE erasure SET scan = '{\"lines\": [{\"place\": \"planted.note\", \"found\": \"LEFTOVER\", \"count\": 1}]}'")
                .update();
        assertThat(right8.check(NOW))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence())
                                .contains(new Fact("evidence.leftover", ANN + ": planted.note")));
    }

    @Test
    void a_certificate_does_not_deceive_it_about_rows_that_are_there() {
        erased(10);
        certified("{\"lines\": []}");
        jdbc.sql("INSERT INTO dj_setting VALUES (:id, 'rekordbox', 'key', 'value')")
                .param("id", ANN)
                .update();

        assertThat(right8.check(NOW))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence()).contains(new Fact("dj_setting", "1")));
    }

    private void askedForDeletion(int daysAgo) {
        jdbc.sql("""
                        INSERT INTO account (id, email, email_since, status, created_at, deletion_requested_at)
                        VALUES (:id, 'a@b.nl', '2025-01-01Z', 'DELETION_REQUESTED', '2025-01-01Z', :at)""")
                .param("id", ANN)
                .param("at", daysAgo(daysAgo).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void erased(int daysAgo) {
        jdbc.sql("""
                        INSERT INTO account (id, status, created_at, erased_at)
                        VALUES (:id, 'ERASED', '2025-01-01Z', :at)""")
                .param("id", ANN)
                .param("at", daysAgo(daysAgo).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void mail(Instant at) {
        jdbc.sql("""
                        INSERT INTO email_sent (id, account_id, address, template, language, subject, body_sha256, message_id, outcome, queued_at)
                        VALUES (:id, :ann, 'a@b.nl', 'answer', 'nl', 'x', 'x', CAST(:id AS text), 'QUEUED', :at)""")
                .param("id", UUID.randomUUID())
                .param("ann", ANN)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void certified(String scan) {
        var request = PlantedRequests.in(database.superuser()).open(daysAgo(20), java.time.LocalDate.of(2026, 12, 1));
        jdbc.sql("""
                        INSERT INTO erasure (id, request_id, account_id, status, status_since, plan, plan_sha256, planned_at,
                            approved_sha256, scan, certificate)
                        VALUES (:id, :request, :id, 'CERTIFIED', now(), '{}', 'x', now(), 'x', CAST(:scan AS jsonb), '\\x00')""")
                .param("id", ANN)
                .param("request", request)
                .param("scan", scan)
                .update();
    }

    private void put(String key) {
        stores.primary().put(key, new ByteArrayInputStream(new byte[1]));
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
