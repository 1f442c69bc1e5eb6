package ai.astrasonic.testing;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.util.FileSystemUtils;

/** Empties every table and the erasure ledger before each test and takes back launches that none ran; only the scheduler's own rows stay. */
class FreshData implements TestExecutionListener {

    private static final String TABLES = """
            SELECT string_agg(format('%I', c.relname), ', ')
            FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND c.relname NOT IN ('flyway_schema_history', 'scheduled_tasks')
            """;

    private static final int TRIES = 5;

    @Override
    public void beforeTestMethod(TestContext test) throws IOException {
        var context = test.getApplicationContext();
        context.getBean(TestClock.class).reset();
        var database = context.getBean(TestDatabases.Database.class);
        FileSystemUtils.deleteRecursively(Path.of("target", "ledger-of-" + database.name()));
        var jdbc = JdbcClient.create(database.superuser());
        var tables = jdbc.sql(TABLES).query(String.class).optional();
        tables.ifPresent(names -> truncate(jdbc, names));
        jdbc.sql("DELETE FROM scheduled_tasks WHERE task_name = 'launch'").update();
    }

    /** A listener that the last test woke may still be at work, and one of the two has to give way. */
    private static void truncate(JdbcClient jdbc, String tables) {
        for (int left = TRIES; ; left--) {
            try {
                jdbc.sql("TRUNCATE " + tables + " CASCADE").update();
                return;
            } catch (PessimisticLockingFailureException deadlock) {
                if (left == 0) {
                    throw deadlock;
                }
            }
        }
    }
}
