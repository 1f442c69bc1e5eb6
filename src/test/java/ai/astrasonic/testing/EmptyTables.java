package ai.astrasonic.testing;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties a database between tests, on one connection that knows its tables: a new one would read them all first. */
final class EmptyTables {

    private static final Map<String, EmptyTables> ALL = new ConcurrentHashMap<>();
    private static final int TRIES = 5;

    private static final String TABLES = """
            FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND c.relname NOT IN ('flyway_schema_history', 'scheduled_tasks')
            """;

    /** Waits for whoever is still writing, such as a listener that the last test woke. */
    private static final String LOCK =
            "SELECT 'LOCK TABLE ' || string_agg(format('%I', c.relname), ', ') || ' IN SHARE ROW EXCLUSIVE MODE' "
                    + TABLES;

    /**
     * Makes the question how to empty the tables that hold something: to truncate one costs a new file for it and for each of its
     * indexes, so that is for large ones only.
     */
    private static final String EMPTYING = """
            SELECT string_agg(format('SELECT CASE WHEN pg_relation_size(%L) > 1000000 THEN ''TRUNCATE %I CASCADE'' ELSE ''DELETE FROM %I'' END'
                                     || ' WHERE EXISTS (SELECT FROM %I)',
                                     format('%I', c.relname), c.relname, c.relname, c.relname), ' UNION ALL ') """ + TABLES;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String lock;
    private final String emptying;

    private EmptyTables(TestDatabases.Database database) {
        try {
            var connection = new SingleConnectionDataSource(database.superuser().getConnection(), true);
            jdbc = JdbcClient.create(connection);
            transaction = new TransactionTemplate(new JdbcTransactionManager(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("No connection to empty the tables with", e);
        }
        // Neither the order of foreign keys nor what keeps the books from deletion concerns who empties everything.
        jdbc.sql("SET session_replication_role = replica").update();
        lock = jdbc.sql(LOCK).query(String.class).single();
        emptying = jdbc.sql(EMPTYING).query(String.class).single();
    }

    static EmptyTables of(TestDatabases.Database database) {
        return ALL.computeIfAbsent(database.name(), any -> new EmptyTables(database));
    }

    /** Somebody at work and this one may wait for each other, and one of the two has to give way. */
    void empty() {
        for (int left = TRIES; ; left--) {
            try {
                transaction.executeWithoutResult(status -> emptyOnce());
                return;
            } catch (PessimisticLockingFailureException deadlock) {
                if (left == 0) {
                    throw deadlock;
                }
            }
        }
    }

    private void emptyOnce() {
        jdbc.sql(lock).update();
        var full = jdbc.sql(emptying).query((row, n) -> row.getString(1)).list();
        if (!full.isEmpty()) {
            jdbc.sql(String.join("; ", full)).update();
        }
        jdbc.sql("DELETE FROM scheduled_tasks WHERE task_name = 'launch'").update();
    }
}
