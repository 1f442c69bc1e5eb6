package ai.astrasonic.jobs.retention;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a certain age, as bare as the database allows, and what of them is left. */
record AgedRecords(JdbcClient superuser) {

    /** {@code :id} is new, {@code :at} noon of the day; the other values stand for themselves. */
    UUID add(String statement, @Nullable LocalDate day, Map<String, ?> values) {
        var id = UUID.randomUUID();
        var all = new HashMap<String, @Nullable Object>(values);
        all.putIfAbsent("id", id);
        all.put("at", day == null ? null : at(day));
        superuser.sql(statement).params(all).update();
        return id;
    }

    static OffsetDateTime at(LocalDate day) {
        return RetentionStories.noon(day).atOffset(ZoneOffset.UTC);
    }

    UUID account() {
        return add(
                "INSERT INTO account (id, email_since, status, created_at) VALUES (:id, now(), 'ACTIVE', now())",
                null,
                Map.of());
    }

    UUID erasedAccount(LocalDate day) {
        return add(
                "INSERT INTO account (id, status, created_at, erased_at) VALUES (:id, 'ERASED', now(), :at)",
                day,
                Map.of());
    }

    /** @param closed none for one that is open */
    UUID request(@Nullable LocalDate closed, @Nullable UUID account, @Nullable UUID joinedInto) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("account", account);
        values.put("joined", joinedInto);
        values.put("status", joinedInto != null ? "JOINED" : closed == null ? "RECEIVED" : "COMPLETED");
        return add("""
                INSERT INTO data_subject_request (id, kind, channel, received_at, receipt_date, account_id, language, status,
                                                  status_since, legal_due, policy_due, due, joined_into, closed_at, created_at)
                VALUES (:id, 'ACCESS', 'MAIL', '2020-01-01', '2020-01-01', CAST(:account AS uuid), 'EN', :status, '2020-01-01',
                        '2020-02-01', '2020-02-01', '2020-02-01', CAST(:joined AS uuid), :at, '2020-01-01')""", closed, values);
    }

    /** Everything that a request can have. */
    void file(UUID request, UUID account, LocalDate day) {
        var both = Map.of("request", request, "account", account);
        add("""
                INSERT INTO case_event (id, request_id, account_id, happened_at, actor, act, reason)
                VALUES (:id, :request, :account, :at, 'system', 'received', '')""", day, both);
        add("""
                INSERT INTO case_step (id, request_id, step_key, position, outcome, reason, since)
                VALUES (:id, :request, 'x', 1, 'NOTHING_TO_DO', 'x', :at)""", day, both);
        add(
                "INSERT INTO request_pause (id, request_id, ground, paused_from) VALUES (:id, :request, 'x', '2020-01-01')",
                day,
                both);
        add("""
                INSERT INTO identity_challenge (id, request_id, account_id, token_hash, code_hash, sent_at, expires_at)
                VALUES (:id, :request, :account, gen_random_uuid()::text, 'x', :at, :at)""", day, both);
        erasure(request, account, day, "CERTIFIED");
        var opened = accessPackage(request, account, day, day);
        add("""
                INSERT INTO download_link (id, package_id, request_id, account_id, token_hash, created_at, expires_at)
                VALUES (:id, :package, :request, :account, gen_random_uuid()::text, :at, :at)""", day, Map.of("package", opened, "request", request, "account", account));
    }

    UUID erasure(UUID request, UUID account, LocalDate day, String status) {
        return add("""
                INSERT INTO erasure (id, request_id, account_id, status, status_since, plan, plan_sha256, planned_at,
                                     approved_sha256, certificate)
                VALUES (:id, :request, :account, :status, :at, '{}', 'x', :at, 'x',
                        CASE WHEN :status = 'CERTIFIED' THEN '\\x00'::bytea END)""", day, Map.of("request", request, "account", account, "status", status));
    }

    UUID accessPackage(UUID request, UUID account, LocalDate day, @Nullable LocalDate removed) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("request", request);
        values.put("account", account);
        values.put("removed", removed == null ? null : at(removed));
        return add("""
                INSERT INTO access_package (id, request_id, account_id, object_key, status, ordered_at, revoked_at, removed_at)
                VALUES (:id, :request, :account, gen_random_uuid()::text,
                        CASE WHEN CAST(:removed AS timestamptz) IS NULL THEN 'ORDERED' ELSE 'REVOKED' END, :at, :at,
                        CAST(:removed AS timestamptz))""", day, values);
    }

    UUID hold(@Nullable UUID person, @Nullable UUID request, @Nullable LocalDate released) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("request", request);
        var id = add("""
                INSERT INTO legal_hold (id, ground, facts, named, request_id, data_sets, ordered_by, placed_at, placed_by,
                                        review_on, released_at, released_by, release_reason)
                VALUES (:id, 'LEGAL_CLAIMS', 'a claim', true, CAST(:request AS uuid), '{}', 'the court', '2020-01-01', 'dpo',
                        '2020-06-01', CAST(:at AS timestamptz), CASE WHEN CAST(:at AS timestamptz) IS NOT NULL THEN 'dpo' END,
                        CASE WHEN CAST(:at AS timestamptz) IS NOT NULL THEN 'over' END)""", released, values);
        if (person != null) {
            add(
                    "INSERT INTO legal_hold_person (hold_id, account_id, ground, placed_at)"
                            + " VALUES (:hold, :account, 'LEGAL_CLAIMS', '2020-01-01')",
                    null,
                    Map.of("hold", id, "account", person));
        }
        return id;
    }

    /** A run with everything that Spring Batch and the console write about one. */
    void run(long number, LocalDate day, boolean ended) {
        superuser
                .sql("""
                        WITH i AS (INSERT INTO batch_job_instance VALUES (:n, 0, 'old-' || :n, :n::text)),
                             e AS (INSERT INTO batch_job_execution (job_execution_id, job_instance_id, create_time, end_time, status)
                                   VALUES (:n, :n, :at, CASE WHEN :ended THEN :at END, CASE WHEN :ended THEN 'COMPLETED' ELSE 'STARTED' END)),
                             p AS (INSERT INTO batch_job_execution_params VALUES (:n, 'key', 'java.lang.String', 'x', 'Y')),
                             c AS (INSERT INTO batch_job_execution_context VALUES (:n, '')),
                             s AS (INSERT INTO batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time)
                                   VALUES (:n, 0, 'x', :n, :at)),
                             d AS (INSERT INTO batch_step_execution_context VALUES (:n, ''))
                        INSERT INTO job_progress (job_execution_id, node, started_by, updated_at) VALUES (:n, 'x', 'system', now())""")
                .param("n", number)
                .param("ended", ended)
                .param("at", day.atTime(12, 0))
                .update();
    }

    /** From long ago on, nobody is asked before the records of a rule go. */
    void withoutSecondPerson(String rule, String period) {
        add("""
                INSERT INTO retention_rule (id, rule, version, period, basis, approval, most_rows, valid_from, reason, status,
                                            asked_by, asked_at, decided_by, decided_at)
                VALUES (:id, :rule, 2, :period, 'test', 'AUTOMATIC', 10000, '2026-01-01', 'test', 'IN_FORCE', 'dpo', now(),
                        'admin', now())""", null, Map.of("rule", rule, "period", period));
    }

    long count(String table, String condition) {
        return superuser
                .sql("SELECT count(*) FROM " + table + " WHERE " + condition)
                .query(Long.class)
                .single();
    }

    boolean isThere(String table, UUID id) {
        return count(table, "id = '" + id + "'") == 1;
    }
}
