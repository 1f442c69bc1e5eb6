package ai.astrasonic.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.retention.SheetDesk;
import ai.astrasonic.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Consent, mail, the history of jobs and what the console writes about its own work. */
@DatabaseTest
class OtherRecordsEndTest {

    private static final List<String> TABLES_OF_A_RUN = List.of(
            "batch_job_instance",
            "batch_job_execution",
            "batch_job_execution_params",
            "batch_job_execution_context",
            "batch_step_execution",
            "batch_step_execution_context",
            "job_progress");

    @Autowired
    RetentionStories stories;

    @Autowired
    SheetDesk desk;

    private AgedRecords records;

    @BeforeEach
    void outsider() {
        records = new AgedRecords(stories.outsider());
        records.withoutSecondPerson("consent", "P5Y");
        records.withoutSecondPerson("audit", "P7Y");
    }

    @Test
    void a_consent_goes_five_years_after_the_decision_that_took_its_place_and_the_last_one_stays() {
        var due = stories.today().minusYears(5).minusDays(1);
        var person = records.account();
        var other = records.account();
        var given = consent(due.minusYears(3), person, null);
        var withdrawn = consent(due, person, null);
        var lately = consent(due.minusYears(3), other, null);
        var replaced = consent(due.plusDays(1), other, null);
        var device = UUID.randomUUID();
        var ofDevice = consent(due.minusDays(1), null, device);
        var lastOfDevice = consent(due, null, device);

        nightPasses();

        assertThat(left("consent_entry")).containsExactlyInAnyOrder(withdrawn, lately, replaced, lastOfDevice);
        assertThat(left("consent_entry")).doesNotContain(given, ofDevice);
    }

    @Test
    void a_choice_at_the_banner_goes_five_years_after_it_lost_its_force_though_it_is_the_last() {
        var due = stories.today().minusYears(5).minusDays(1);
        var over = choice(due.minusYears(1), due);
        var inForce = choice(due.minusYears(1), due.plusDays(1));

        nightPasses();

        assertThat(left("consent_entry")).containsExactly(inForce).doesNotContain(over);
    }

    @Test
    void consents_of_an_erased_account_go_five_years_after_it_and_held_ones_stay() {
        var due = stories.today().minusYears(5).minusDays(1);
        var erasedLongAgo = records.erasedAccount(due);
        var lately = records.erasedAccount(due.plusDays(1));
        var held = records.erasedAccount(due);
        consent(due.minusYears(1), erasedLongAgo, null);
        var young = consent(due.minusYears(1), lately, null);
        var kept = consent(due.minusYears(1), held, null);
        records.hold(held, null, null);

        assertThat(desk.tally("consent.entry").held()).isEqualTo(1);
        nightPasses();

        assertThat(left("consent_entry")).containsExactlyInAnyOrder(young, kept);
    }

    @Test
    void a_mail_that_was_never_sent_goes_too_with_its_words_and_attachments() {
        var day = stories.today().minusYears(1).minusDays(1);
        var stuck = stories.mail(day, null);
        stories.outsider()
                .sql("UPDATE email_sent SET outcome = 'QUEUED', sent_at = NULL")
                .update();
        waiting(stuck, day, null);
        var young = stories.mail(day.plusDays(1), null);
        waiting(young, day.plusDays(1), null);
        var beingSent = stories.mail(day, null);
        waiting(beingSent, day, stories.today());

        nightPasses();

        assertThat(left("email_sent")).containsExactlyInAnyOrder(young, beingSent);
        assertThat(records.count("email_outbox", "true")).isEqualTo(2);
        assertThat(records.count("email_attachment", "true")).isEqualTo(2);
    }

    @Test
    void whoever_asked_to_be_told_of_recipients_and_never_confirmed_is_forgotten_after_a_week() {
        var due = stories.today().minusDays(8);
        subscription(due, false);
        var young = subscription(due.plusDays(1), false);
        var confirmed = subscription(due, true);

        nightPasses();

        assertThat(left("recipient_subscription")).containsExactlyInAnyOrder(young, confirmed);
    }

    private UUID subscription(LocalDate day, boolean confirmed) {
        return records.add("""
                INSERT INTO recipient_subscription (id, address, language, asked_at, last_asked_at, confirmed_at, leave_key)
                VALUES (:id, :id::text || '@example.org', 'en', :at, :at, CASE WHEN :confirmed THEN :at::timestamptz END, :id::text)""", day, Map.of("confirmed", confirmed));
    }

    @Test
    void what_was_answered_to_a_call_of_a_customer_goes_after_a_day() {
        var person = records.account();
        var due = stories.today().minusDays(2);
        call(due, person);
        call(due.plusDays(1), person);

        nightPasses();

        assertThat(records.count("customer_call", "true")).isEqualTo(1);
        assertThat(records.count("customer_call", "answered_at < '" + due.plusDays(1) + "'"))
                .isZero();
    }

    private void call(LocalDate day, UUID person) {
        records.add("""
                INSERT INTO customer_call (key_sha256, account_id, content_sha256, status, body, answered_at)
                VALUES (encode(sha256(:id::text::bytea), 'hex'), :person, encode(sha256(''), 'hex'), 200, '{}', :at)""", day, Map.of("person", person));
    }

    @Test
    void a_run_goes_whole_thirteen_months_after_its_end_and_one_that_never_ended_stays() {
        var due = stories.today().minusMonths(13).minusDays(1);
        records.run(1_000_001, due, true);
        records.run(1_000_002, due.plusDays(1), true);
        records.run(1_000_003, due, false);

        nightPasses();

        assertThat(TABLES_OF_A_RUN).allSatisfy(table -> {
            var key = table.equals("batch_job_instance")
                    ? "job_instance_id"
                    : table.startsWith("batch_step") ? "step_execution_id" : "job_execution_id";
            assertThat(stories.outsider()
                            .sql("SELECT " + key + " FROM " + table + " WHERE " + key + " >= 1000000 ORDER BY 1")
                            .query(Long.class)
                            .list())
                    .as(table)
                    .containsExactly(1_000_002L, 1_000_003L);
        });
    }

    @Test
    void old_answers_to_a_promise_go_but_for_the_newest() {
        var due = stories.today().minusMonths(13).minusDays(1);
        check("A", due.minusDays(1));
        var newest = check("A", due);
        var old = check("B", due);
        var young = check("B", due.plusDays(1));

        nightPasses();

        assertThat(left("promise_check")).contains(newest, young).doesNotContain(old);
        assertThat(records.count("promise_check", "promise IN ('A', 'B')")).isEqualTo(2);
    }

    @Test
    void orders_and_events_that_are_done_go_and_those_to_come_stay() {
        var due = stories.today().minusMonths(13).minusDays(1);
        var order = "INSERT INTO retention_order (key, because, ordered_at, done_at)"
                + " VALUES (:key, 'BY_HAND', '2020-01-01', :at)";
        records.add(order, due, Map.of("key", "old"));
        records.add(order, due.plusDays(1), Map.of("key", "young"));
        var event =
                "INSERT INTO event_publication (id, listener_id, event_type, serialized_event, publication_date, completion_date)"
                        + " VALUES (:id, 'x', 'x', '{}', '2020-01-01', :at)";
        var heard = records.add(event, due, Map.of());
        var unheard = records.add(event, null, Map.of());

        nightPasses();

        assertThat(records.count("retention_order", "key = 'old'")).isZero();
        assertThat(records.count("retention_order", "key = 'young'")).isEqualTo(1);
        assertThat(records.isThere("event_publication", heard)).isFalse();
        assertThat(records.isThere("event_publication", unheard)).isTrue();
    }

    @Test
    void what_browsers_saw_on_the_website_goes_after_thirteen_months() {
        var due = stories.today().minusMonths(13).minusDays(1);
        sighting(due);
        var young = sighting(due.plusDays(1));

        nightPasses();

        assertThat(left("banner_sighting")).containsExactly(young);
    }

    private UUID sighting(LocalDate day) {
        return records.add("""
                INSERT INTO banner_sighting (id, day, origin, what, name, count, banner, last_at)
                VALUES (:id, CAST(:at AS date), 'https://astrasonic.ai', 'LOOKED', '', 20, 1, :at)""", day, Map.of());
    }

    @Test
    void approvals_old_lines_and_versions_of_rules_go_after_seven_years() {
        var due = stories.today().minusYears(7).minusDays(1);
        var old = approval(due);
        var young = approval(due.plusDays(1));
        var oldLine = line(due);
        var youngLine = line(due.plusDays(1));
        var lastNights = line(stories.today().minusDays(1));
        var replaced = version(3, due.minusYears(1), "IN_FORCE");
        var inForce = version(4, due, "IN_FORCE");
        var refused = version(5, due, "REFUSED");

        nightPasses();

        assertThat(left("approval")).containsExactly(young).doesNotContain(old);
        assertThat(records.isThere("retention_line", oldLine)).isFalse();
        assertThat(List.of(youngLine, lastNights)).allMatch(line -> records.isThere("retention_line", line));
        assertThat(records.isThere("retention_rule", replaced)).isFalse();
        assertThat(records.isThere("retention_rule", inForce)).isTrue();
        assertThat(records.isThere("retention_rule", refused)).isFalse();
    }

    private void nightPasses() {
        assertThat(stories.tonight()).isInstanceOf(LaunchResult.Done.class);
    }

    private List<UUID> left(String table) {
        return stories.outsider()
                .sql("SELECT id FROM " + table)
                .query(UUID.class)
                .list();
    }

    private UUID consent(LocalDate day, @Nullable UUID account, @Nullable UUID device) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("account", account);
        values.put("device", device);
        return records.add("""
                INSERT INTO consent_entry (id, account_id, device_id, purpose, given, policy_version, wording, language, surface,
                                           decided_at)
                VALUES (:id, CAST(:account AS uuid), CAST(:device AS uuid), 'ANALYTICS_COOKIES', false, '1', 'x', 'en', 'web',
                        :at)""", day, values);
    }

    private UUID choice(LocalDate day, LocalDate until) {
        return records.add("""
                WITH shown AS (INSERT INTO banner_text (version, language, sha256, words, first_used_at)
                               VALUES (CAST(:key AS text), 'en', repeat('0', 64), 'x', :at))
                INSERT INTO consent_entry (id, device_id, purpose, given, policy_version, wording, language, surface, decided_at,
                                           choice_id, action, text_version, text_sha256, browser, valid_until, received_at)
                VALUES (:id, :id, 'ANALYTICS_COOKIES', false, '1', 'x', 'en', 'banner/1', :at,
                        :id, 'ESSENTIAL_ONLY', :key, repeat('0', 64), 'Firefox', :until, :at)""", day, Map.of("key", until.toString(), "until", AgedRecords.at(until)));
    }

    private void waiting(UUID mail, LocalDate day, @Nullable LocalDate leased) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("mail", mail);
        values.put("leased", leased == null ? null : AgedRecords.at(leased));
        records.add("""
                INSERT INTO email_outbox (email_id, text_body, html_body, due_at, leased_until)
                VALUES (:mail, 'x', 'x', :at, CAST(:leased AS timestamptz))""", day, values);
        records.add("""
                INSERT INTO email_attachment (id, email_id, position, file_name, media_type, content)
                VALUES (:id, :mail, 1, 'x', 'x', '\\x00')""", null, values);
    }

    private UUID check(String promise, LocalDate day) {
        return records.add("""
                INSERT INTO promise_check (id, promise, state, reason_key, reason_values, found, evidence, checked_at, took_millis)
                VALUES (:id, :promise, 'kept', 'x', '[]', 0, '{}', :at, 1)""", day, Map.of("promise", promise));
    }

    private UUID approval(LocalDate day) {
        return records.add("""
                INSERT INTO approval (id, kind, object_id, content_sha256, link, reason, asked_at, asked_by, expires_at, status)
                VALUES (:id, 'xx', :id, repeat('a', 64), '', 'x', :at, 'dpo', :at, 'WAITING')""", day, Map.of());
    }

    private UUID line(LocalDate day) {
        return records.add("""
                INSERT INTO retention_line (id, run, day, rule, rule_version, target, ending, through, due, held, set_aside,
                                            recently_used, bytes, content_sha256, state, waits_for, planned_at)
                VALUES (:id, :id::text, '2015-01-01', 'email', 1, 'x', 'DELETE', '2015-01-01', 0, 0, 0, 0, 0, 'x', 'OVERTAKEN',
                        '{}', :at)""", day, Map.of());
    }

    private UUID version(int number, LocalDate day, String status) {
        return records.add("""
                INSERT INTO retention_rule (id, rule, version, period, basis, approval, most_rows, valid_from, reason, status,
                                            asked_by, asked_at, decided_by, decided_at)
                VALUES (:id, 'session', :number, 'P30D', 'x', 'AUTOMATIC', 1, '2015-01-01', 'x', :status, 'dpo', :at, 'admin', :at)""", day, Map.of("number", number, "status", status));
    }
}
