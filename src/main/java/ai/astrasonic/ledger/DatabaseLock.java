package ai.astrasonic.ledger;

import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** One at a time among all instances on one database, for machines that share the folder over a network without locks. */
final class DatabaseLock {

    private final DataSource database;

    DatabaseLock(DataSource database) {
        this.database = database;
    }

    /** Runs the work on a connection of its own: the lock ends with it, however that ends. */
    <T> T alone(Supplier<T> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_xact_lock(hashtext('erasure ledger'))");
                return work.get();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new LedgerFailure("The database gave no lock for the erasure ledger, and nothing was added to it", e);
        }
    }
}
