package ai.astrasonic.library;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lies in the library's tables for an account, without the keys that differ between two accounts. */
final class StoredRows {

    private static final List<String> QUERIES = List.of(
            "SELECT to_jsonb(t) - 'id' - 'account_id' - 'revision' - 'changed_at' - 'device' || '{\"table\": \"track\"}' FROM track t WHERE account_id = :account",
            "SELECT to_jsonb(s) - 'account_id' FROM dj_setting s WHERE account_id = :account",
            "SELECT to_jsonb(p) - 'account_id' - 'revision' - 'changed_at' - 'device' FROM playlist p WHERE account_id = :account",
            marks("tempo_mark"),
            marks("cue_point"),
            marks("playlist_entry"));

    private final JdbcClient jdbc;

    StoredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AccountId anAccount(Clock clock) {
        var id = new AccountId(Ids.next(clock));
        jdbc.sql("INSERT INTO account (id, email_since, status, created_at) VALUES (:id, now(), 'ACTIVE', now())")
                .param("id", id.value())
                .update();
        return id;
    }

    /** Every row as text, in an order that depends on its content only. */
    List<String> of(AccountId account) {
        return QUERIES.stream()
                .flatMap(query -> jdbc
                        .sql("SELECT row::text FROM (" + query + ") AS r (row) ORDER BY row::text COLLATE \"C\"")
                        .param("account", account.value())
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    /** Changes with every row that was written, even with the same content. */
    String footprint(AccountId account) {
        return jdbc.sql("""
                        SELECT string_agg(mark, ',' ORDER BY mark) FROM (
                            SELECT 'track' || id || xmin FROM track WHERE account_id = :account
                            UNION ALL SELECT 'tempo' || ctid || xmin FROM tempo_mark WHERE account_id = :account
                            UNION ALL SELECT 'cue' || ctid || xmin FROM cue_point WHERE account_id = :account
                            UNION ALL SELECT 'list' || number || xmin FROM playlist WHERE account_id = :account
                            UNION ALL SELECT 'entry' || ctid || xmin FROM playlist_entry WHERE account_id = :account
                            UNION ALL SELECT 'setting' || name || xmin FROM dj_setting WHERE account_id = :account
                        ) AS m (mark)""")
                .param("account", account.value())
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();
    }

    long count(String table, AccountId account) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    private static String marks(String table) {
        return """
                SELECT to_jsonb(m) - 'account_id' - 'track_id' || jsonb_build_object('track', t.source_id)
                FROM %s m LEFT JOIN track t ON t.id = m.track_id WHERE m.account_id = :account""".formatted(table);
    }
}
