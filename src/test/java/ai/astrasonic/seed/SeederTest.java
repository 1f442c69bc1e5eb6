package ai.astrasonic.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SeederTest {

    private static final SeedSettings FORTY = new SeedSettings(40, 2026, false);
    private static final List<String> SEEDED = List.of(
            "account",
            "account_email",
            "passkey",
            "account_session",
            "security_event",
            "consent_entry",
            "banner_sighting",
            "connection",
            "analytics_link",
            "product_event",
            "support_conversation",
            "support_message",
            "email_sent",
            "stripe_customer",
            "payment",
            "refund",
            "dispute",
            "invoice",
            "invoice_line",
            "track",
            "cue_point",
            "tempo_mark",
            "playlist",
            "playlist_entry",
            "dj_setting",
            "library_import",
            "stored_object",
            "backup_file",
            "backup_quota",
            "backup_download");

    @Autowired
    DataMap map;

    @Autowired
    Seeder seeder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabases.Database database;

    /** No listener still plans an erasure when the next test empties the tables. */
    @AfterEach
    void everythingIsHeard() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> number(
                                "SELECT count(*) FROM event_publication WHERE completion_date IS NULL AND status <> 'FAILED'")
                        == 0);
    }

    @Test
    void a_fresh_database_gets_people_with_every_kind_of_history() {
        assertThat(seeder.seed(FORTY)).isEqualTo(40);

        assertThat(SEEDED)
                .allSatisfy(table -> assertThat(count(table)).as(table).isPositive());
    }

    @Test
    void a_database_with_people_stays_as_it_is() {
        seeder.seed(FORTY);
        var before = fingerprint();

        assertThat(seeder.seed(new SeedSettings(60, 7, false))).isZero();
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void the_same_seed_makes_the_same_histories() {
        seeder.seed(FORTY);
        var first = fingerprint();
        JdbcClient.create(database.superuser())
                .sql("TRUNCATE " + String.join(", ", SEEDED) + ", payment_ledger CASCADE")
                .update();

        seeder.seed(FORTY);

        assertThat(fingerprint()).isEqualTo(first);
    }

    @Test
    void nobody_comes_unless_asked_for() throws Exception {
        seeder.run(new org.springframework.boot.DefaultApplicationArguments());

        assertThat(count("account")).isZero();
    }

    @Test
    void the_awkward_are_there() {
        seeder.seed(FORTY);

        assertThat(number("SELECT count(*) FROM account WHERE status = 'ERASED' OR erased_at IS NOT NULL"))
                .as("nobody is erased without a certificate")
                .isZero();
        assertThat(number("SELECT count(*) FROM account WHERE restricted_at IS NOT NULL"))
                .isEqualTo(1);
        assertThat(
                        number(
                                "SELECT count(*) FROM dispute WHERE status = 'needs_response' AND evidence_due_at > created_at"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM account WHERE display_name = 'محمد الفاسي'"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM account_email JOIN account USING (email)"))
                .isPositive();
        assertThat(number("SELECT count(*) FROM support_conversation WHERE account_id IS NULL"))
                .isEqualTo(1);
        assertThat(text("SELECT disclosed_body FROM support_message WHERE passages_left_out = 3 LIMIT 1"))
                .doesNotContain("Piet");
        assertThat(number("SELECT count(*) FROM account WHERE email LIKE '%@privaterelay.appleid.com'"))
                .isPositive();
    }

    @Test
    void who_asks_for_erasure_has_everything_still_and_books_that_must_stay() {
        seeder.seed(FORTY);
        seeder.fileRequests(FORTY);

        var leaving = "(SELECT account_id FROM data_subject_request WHERE kind = 'ERASURE' AND channel = 'APP')";
        for (var table : List.of("payment", "invoice", "consent_entry", "email_sent")) {
            assertThat(number("SELECT count(*) FROM " + table + " WHERE account_id IN " + leaving))
                    .as(table)
                    .isPositive();
        }
    }

    @Test
    void requests_of_every_kind_come() {
        seeder.seed(FORTY);
        seeder.fileRequests(FORTY);

        assertThat(number("SELECT count(DISTINCT kind) FROM data_subject_request"))
                .isEqualTo(RequestKind.values().length);
        assertThat(number("SELECT count(DISTINCT status) FROM data_subject_request WHERE closed_at IS NULL"))
                .isGreaterThan(2);
    }

    @Test
    void whoever_never_came_back_has_an_account_and_a_welcome_and_no_more() {
        seeder.seed(FORTY);

        var quiet = "(SELECT id FROM account WHERE email LIKE 'sam.quiet@%')";
        assertThat(number("SELECT count(*) FROM email_sent WHERE account_id = " + quiet))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM security_event WHERE account_id = " + quiet))
                .isZero();
        assertThat(number("SELECT count(*) FROM payment WHERE account_id = " + quiet))
                .isZero();
    }

    @Test
    @Tag("long")
    void the_person_with_half_a_million_tracks_comes_when_asked_for() {
        seeder.seed(new SeedSettings(FORTY.people(), FORTY.seed(), true));

        assertThat(number("SELECT max(tracks) FROM (SELECT count(*) AS tracks FROM track GROUP BY account_id) t"))
                .isEqualTo(500_000);
    }

    @Test
    void no_history_breaks_a_promise() {
        seeder.seed(FORTY);

        assertThat(
                        number(
                                "SELECT count(*) FROM security_event WHERE occurred_at < timestamptz '2026-11-22T09:00Z' - interval '90 days'"))
                .isZero();
        assertThat(number("""
                SELECT count(*) FROM product_event e JOIN analytics_link l USING (pseudonym)
                JOIN objection o USING (account_id) WHERE e.occurred_at > o.since AND o.activity = 'product-analytics'
                """)).isZero();
        assertThat(number("SELECT max(ledger_number) - count(*) FROM payment")).isZero();
        assertThat(number("SELECT count(*) FROM payment WHERE created_at > timestamptz '2026-11-22T09:00Z'"))
                .isZero();
    }

    @Test
    void requests_come_once_in_both_languages_and_none_of_them_is_late() {
        seeder.seed(FORTY);

        assertThat(seeder.fileRequests(FORTY)).isEqualTo(number("SELECT count(*) FROM data_subject_request"));
        assertThat(seeder.fileRequests(FORTY)).isZero();

        var open = "SELECT count(*) FROM data_subject_request WHERE closed_at IS NULL";
        assertThat(number(open + " AND due < date '2026-11-22'")).isZero();
        assertThat(number(open + " AND due <= date '2026-11-24'")).isEqualTo(1);
        assertThat(number(open + " AND channel = 'LETTER' AND account_id IS NULL"))
                .isEqualTo(1);
        for (var language : List.of("EN", "NL")) {
            assertThat(number(open + " AND language = '" + language + "'")).isPositive();
        }
        assertThat(number("SELECT count(*) FROM data_subject_request WHERE closed_at < timestamptz '2026-10-22'"))
                .isPositive();
        assertThat(number("SELECT count(*) FROM data_subject_request"
                        + " WHERE (answered_at AT TIME ZONE 'Europe/Amsterdam')::date > due"))
                .isZero();
    }

    @Test
    void one_person_was_asked_to_prove_who_they_are_and_five_signed_in() {
        seeder.seed(FORTY);
        seeder.fileRequests(FORTY);

        assertThat(number("SELECT count(*) FROM case_event WHERE act = 'identity-asked'"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM case_event WHERE act = 'identity-confirmed'"))
                .isEqualTo(5);
    }

    /** Every value of every row but tokens, whose encryption begins with chance each time. */
    private Map<String, String> fingerprint() {
        return SEEDED.stream().collect(Collectors.toMap(table -> table, table -> text("""
                SELECT md5(string_agg(value, ',' ORDER BY value COLLATE "C"))
                FROM (SELECT (to_jsonb(t) - 'access_token' - 'refresh_token' - 'wrapped_key')::text AS value FROM %s t) r
                """.formatted(table))));
    }

    private long count(String table) {
        return number("SELECT count(*) FROM " + table);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
