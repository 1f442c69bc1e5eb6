package ai.astrasonic.promises.checks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts breaches straight into their tables, past the workflow whose promises are judged. */
record PlantedBreaches(JdbcClient superuser) {

    static PlantedBreaches in(DataSource superuser) {
        return new PlantedBreaches(JdbcClient.create(superuser));
    }

    UUID signal() {
        return insert(
                "INSERT INTO breach (id, title, systems, status, discovered_at, discovered_offset, discovered_by, reported_at,"
                        + " reported_by) VALUES (:id, 'x', '{}', 'SIGNAL', :at, 'Z', 'STAFF', :at, 'x')",
                Map.of("at", at(Instant.parse("2026-11-01T00:00:00Z"))));
    }

    UUID aware(Instant since) {
        return insert(
                "INSERT INTO breach (id, title, systems, status, discovered_at, discovered_offset, discovered_by, reported_at,"
                        + " reported_by, aware_at, aware_offset, aware_by, aware_because) VALUES (:id, 'x', '{}', 'OPEN', :at, 'Z',"
                        + " 'STAFF', :at, 'x', :at, 'Z', 'x', 'x')",
                Map.of("at", at(since)));
    }

    int number(UUID breach) {
        return superuser
                .sql("SELECT number FROM breach WHERE id = :id")
                .param("id", breach)
                .query(Integer.class)
                .single();
    }

    void explained(UUID breach, String because) {
        update("UPDATE breach SET late_because = :because WHERE id = :id", Map.of("id", breach, "because", because));
    }

    void clockStopped(UUID breach, Instant when) {
        update(
                "UPDATE breach SET clock_end = 'NOTIFIED', clock_ended_at = :at WHERE id = :id",
                Map.of("id", breach, "at", at(when)));
    }

    void reported(UUID breach, Instant when) {
        var report = insert(
                "INSERT INTO breach_report (id, breach_id, number, kind, because, complete, frozen_at, frozen_by, scope_signature,"
                        + " answers, statement, sha256) VALUES (:id, :breach, 1, 'FIRST', '', true, :at, 'x', '', '{}', '', '')",
                Map.of("breach", breach, "at", at(when)));
        insert(
                "INSERT INTO breach_receipt (id, report_id, submitted_at, submitted_offset, receipt_number, noted_at, noted_by)"
                        + " VALUES (:id, :report, :at, 'Z', '1', :at, 'x')",
                Map.of("report", report, "at", at(when)));
    }

    UUID assessed(UUID breach, boolean highRisk) {
        return insert(
                "INSERT INTO breach_assessment (id, breach_id, number, assessed_at, assessed_by, people, severity, score, data_whole,"
                        + " data_ours, key_safe, trusted_recipient, national_numbers, proposes_authority, proposes_people, reasons)"
                        + " SELECT :id, :breach, 1 + count(*), '2026-11-20Z', 'x', 1, '{}', 1, true, true, true, false, false, true, :high,"
                        + " '{}' FROM breach_assessment WHERE breach_id = :breach",
                Map.of("breach", breach, "high", highRisk));
    }

    void decided(UUID breach, String about, boolean yes, Instant when) {
        insert(
                "INSERT INTO breach_decision (id, breach_id, number, about, yes, ground, because, assessment_id, decided_at, decided_by)"
                        + " SELECT :id, :breach, 1 + count(*), :about, :yes, 'RISK', 'x', :assessment, :at, 'x' FROM breach_decision"
                        + " WHERE breach_id = :breach",
                Map.of(
                        "breach", breach,
                        "about", about,
                        "yes", yes,
                        "assessment", assessed(breach, true),
                        "at", at(when)));
    }

    /** One more count, of so many people. */
    List<UUID> scope(UUID breach, int people) {
        var scope = insert(
                "INSERT INTO breach_scope (id, breach_id, rule, taken_at, taken_by, because, people_min, people_max, records_min,"
                        + " records_max, figures, minors, special_categories, restricted, erased, people_sha256, statement, signature,"
                        + " key_id) VALUES (:id, :breach, '{}', '2026-11-20Z', 'x', 'x', :people, :people, 1, 1, '{}', 0, 0, 0, 0, '', '',"
                        + " decode(repeat('00', 64), 'hex'), 'x')",
                Map.of("breach", breach, "people", people));
        return Stream.generate(UUID::randomUUID)
                .limit(people)
                .peek(person -> update(
                        "INSERT INTO breach_scope_person (scope_id, account_id) VALUES (:scope, :person)",
                        Map.of("scope", scope, "person", person)))
                .toList();
    }

    UUID letter(UUID breach) {
        return insert(
                "INSERT INTO breach_letter (id, breach_id, scope_id, people, state, nature_en, nature_nl, consequences_en,"
                        + " consequences_nl, measures_en, measures_nl, advice_en, advice_nl, contact, drafted_at, drafted_by, approved_at,"
                        + " approved_by) VALUES (:id, :breach, gen_random_uuid(), 1, 'APPROVED', 'n', 'n', 'c', 'c', 'm', 'm', 'a', 'a', 'c',"
                        + " '2026-11-20Z', 'x', '2026-11-20Z', 'y')",
                Map.of("breach", breach));
    }

    void told(UUID letter, UUID person, String outcome) {
        insert(
                "INSERT INTO breach_letter_person (id, letter_id, breach_id, account_id, language, noted_at, outcome, email_id)"
                        + " SELECT :id, :letter, breach_id, :person, 'en', '2026-11-20Z', :outcome, gen_random_uuid() FROM breach_letter"
                        + " WHERE id = :letter",
                Map.of("letter", letter, "person", person, "outcome", outcome));
    }

    void reachedOtherwise(UUID letter, UUID person) {
        told(letter, person, "BOUNCED");
        update(
                "UPDATE breach_letter_person SET otherwise = 'By telephone', otherwise_at = '2026-11-20Z', otherwise_by = 'x'"
                        + " WHERE letter_id = :letter AND account_id = :person",
                Map.of("letter", letter, "person", person));
    }

    private UUID insert(String sql, Map<String, Object> values) {
        var id = UUID.randomUUID();
        superuser.sql(sql).params(values).param("id", id).update();
        return id;
    }

    private void update(String sql, Map<String, Object> values) {
        superuser.sql(sql).params(values).update();
    }

    private static Object at(Instant when) {
        return when.atOffset(ZoneOffset.UTC);
    }
}
