package ai.astrasonic.securitylog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One connection with bounded waits and locks of its own, outside any transaction until it begins one; goes back as it came. */
final class LogSession implements AutoCloseable {

    /** Lock not got in time, statement not done in time, deadlock, went meanwhile, is not as it was meanwhile. */
    private static final Set<String> PASSING = Set.of("55P03", "57014", "40P01", "42P01", "55000");

    private final Connection connection;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    LogSession(DataSource pool, Duration lock, Duration statement) {
        try {
            this.connection = pool.getConnection();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("No connection for the security log", e);
        }
        var alone = new SingleConnectionDataSource(connection, true);
        this.jdbc = JdbcClient.create(alone);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(alone));
        set("lock_timeout", Long.toString(lock.toMillis()));
        set("statement_timeout", Long.toString(statement.toMillis()));
        // Its locks outlive transactions: they must not outlive a process that stands still.
        set("idle_session_timeout", Long.toString(statement.toMillis()));
        // The condition for holds looks dear to the planner and is skipped at once: compiling it would cost more than
        // the scan.
        set("jit", "off");
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    /** False when another session has it. */
    boolean isFirst(String lock) {
        return jdbc.sql("SELECT pg_try_advisory_lock(" + lock + ")")
                .query(Boolean.class)
                .single();
    }

    void share(String lock) {
        run("SELECT pg_advisory_lock_shared(" + lock + ")");
    }

    /** Whether trying again later may help. */
    static boolean mayPass(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause && PASSING.contains(cause.getSQLState());
    }

    private void set(String setting, String value) {
        jdbc.sql("SELECT set_config(?, ?, false)")
                .params(setting, value)
                .query(String.class)
                .single();
    }

    private void run(String query) {
        jdbc.sql(query).query(row -> {});
    }

    @Override
    public void close() {
        try (connection) {
            run("SELECT pg_advisory_unlock_all()");
            jdbc.sql("RESET lock_timeout").update();
            jdbc.sql("RESET statement_timeout").update();
            jdbc.sql("RESET idle_session_timeout").update();
            jdbc.sql("RESET jit").update();
        } catch (DataAccessException | SQLException e) {
            throw new DataAccessResourceFailureException("The security log's connection is lost", e);
        }
    }
}
