package ai.astrasonic.breaches.scope;

import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom counts found, by ids only. */
@Component
class ScopePeople {

    private static final int ROWS_AT_ONCE = 5000;

    private final JdbcClient jdbc;
    private final JdbcTemplate cursor;

    ScopePeople(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.cursor = new JdbcTemplate(dataSource);
        this.cursor.setFetchSize(ROWS_AT_ONCE);
    }

    /** Keeps whom the count of this transaction found. */
    void keep(ScopeId scope) {
        jdbc.sql("""
                        INSERT INTO breach_scope_person (scope_id, account_id)
                        SELECT :scope, account_id FROM scope_hit WHERE account_id IS NOT NULL GROUP BY account_id ORDER BY account_id""").param("scope", scope.value()).update();
    }

    /** Hexadecimal, over the 16 bytes of each id in ascending order. */
    String sha256(ScopeId scope) {
        return jdbc.sql("""
                        SELECT encode(sha256(coalesce(string_agg(uuid_send(account_id), ''::bytea ORDER BY account_id), ''::bytea)), 'hex')
                        FROM breach_scope_person WHERE scope_id = :scope""").param("scope", scope.value()).query(String.class).single();
    }

    /** How many are in the one and not in the other. */
    long onlyIn(ScopeId one, ScopeId other) {
        return jdbc.sql("""
                        SELECT count(*) FROM breach_scope_person n WHERE n.scope_id = :one
                        AND NOT EXISTS (SELECT FROM breach_scope_person o WHERE o.scope_id = :other AND o.account_id = n.account_id)""")
                .param("one", one.value())
                .param("other", other.value())
                .query(Long.class)
                .single();
    }

    /** In ascending order, a few thousand at a time; only within a transaction. */
    void each(ScopeId scope, Consumer<UUID> then) {
        cursor.query(
                "SELECT account_id FROM breach_scope_person WHERE scope_id = ? ORDER BY account_id",
                row -> {
                    then.accept(row.getObject(1, UUID.class));
                },
                scope.value());
    }
}
