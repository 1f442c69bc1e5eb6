package ai.astrasonic.bench;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the three long lists, made as superuser: without indexes and triggers meanwhile, which is faster. */
final class Lists {

    private static final String ID =
            "(lpad(to_hex(1700000000000 + n * 30), 12, '0') || '7' || substr(md5(n::text), 1, 3)"
                    + " || '8' || substr(md5(n::text), 4, 15))::uuid";

    private static final String ACCOUNTS = """
            INSERT INTO account (id, email, email_as_typed, email_since, display_name, country, language, birth_year, status, created_at)
            SELECT %s, 'person' || n || '@example.org', 'Person' || n || '@example.org', at, 'Person ' || n,
                   (ARRAY['NL', 'NL', 'NL', 'BE', 'DE', 'FR', 'GB', 'US'])[1 + n %% 8], 'nl', 1960 + n %% 45,
                   CASE n %% 100 WHEN 0 THEN 'DELETION_REQUESTED' ELSE 'ACTIVE' END, at
            FROM generate_series(1, :rows) n, LATERAL (SELECT to_timestamp(1700000000 + n / 30)) t(at)""".formatted(ID);

    /** One in a hundred is open, one in ten a wish for portability; seven people share the work. */
    private static final String REQUESTS = """
            INSERT INTO data_subject_request (id, kind, channel, received_at, receipt_date, account_id, requester_email,
                       requester_email_normal, language, assignee, status, status_since, legal_due, policy_due, due, closed_at, created_at)
            SELECT %s, CASE (n / 100) %% 10 WHEN 0 THEN 'PORTABILITY' ELSE 'ACCESS' END, 'LETTER', at, at::date, NULL,
                   'person' || n || '@example.org', 'person' || n || '@example.org', 'NL', 'staff-' || (n / 700) %% 7,
                   CASE n %% 100 WHEN 0 THEN 'AWAITING_REVIEW' ELSE 'COMPLETED' END, at, due, due, due,
                   CASE n %% 100 WHEN 0 THEN NULL ELSE at + interval '9 days' END, at
            FROM generate_series(1, :rows) n,
                 LATERAL (SELECT timestamptz '2017-01-01Z' + n %% 3600 * interval '1 day') t(at),
                 LATERAL (SELECT (at + interval '30 days')::date) d(due)""".formatted(ID);

    private static final String ENTRIES = """
            INSERT INTO audit_entry (id, occurred_at, actor, origin, verb, object_type, object_id, account_id, outcome, reason, details)
            SELECT %s, to_timestamp(1700000000 + n * 0.03), 'staff-' || n %% 9, 'console',
                   (ARRAY['viewed', 'searched', 'revealed', 'released', 'imported', 'assigned'])[1 + (n / 9) %% 6],
                   (ARRAY['account', 'request', 'library'])[1 + n %% 3], md5((n %% 1000003)::text), md5((n %% 100003)::text)::uuid,
                   'DONE', '', '{"case": "42"}'
            FROM generate_series(1, :rows) n""".formatted(ID);

    private final JdbcClient jdbc;

    Lists(DataSource superuser) {
        this.jdbc = JdbcClient.create(superuser);
    }

    void fill(long rows) {
        fill("account", ACCOUNTS, rows);
        fill("data_subject_request", REQUESTS, rows);
        fill("audit_entry", ENTRIES, rows);
    }

    /** Keys at any depth of a list. */
    List<UUID> ids(String table, int wanted) {
        return jdbc.sql("SELECT id FROM " + table + " TABLESAMPLE SYSTEM (0.5) ORDER BY md5(id::text) LIMIT :n")
                .param("n", wanted)
                .query(UUID.class)
                .list();
    }

    List<String> requestKeys(int wanted) {
        return jdbc.sql("SELECT due || '_' || id FROM data_subject_request TABLESAMPLE SYSTEM (0.5)"
                        + " ORDER BY md5(id::text) LIMIT :n")
                .param("n", wanted)
                .query(String.class)
                .list();
    }

    private void fill(String table, String sql, long rows) {
        var indexes = jdbc.sql("""
                        SELECT indexdef FROM pg_indexes i WHERE tablename = :table
                        AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conname = i.indexname)""").param("table", table).query(String.class).list();
        indexes.forEach(index -> jdbc.sql("DROP INDEX " + index.replaceFirst(".* INDEX (\\S+) ON .*", "$1"))
                .update());
        jdbc.sql("ALTER TABLE " + table + " DISABLE TRIGGER ALL").update();
        jdbc.sql(sql).param("rows", rows).update();
        jdbc.sql("ALTER TABLE " + table + " ENABLE TRIGGER ALL").update();
        indexes.forEach(index -> jdbc.sql(index).update());
        jdbc.sql("VACUUM (ANALYZE) " + table).update();
        System.err.printf("%s has %,d rows%n", table, rows);
    }
}
