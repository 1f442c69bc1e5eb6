package ai.astrasonic.jobs.access;

import ai.astrasonic.shared.AccountId;
import java.sql.Connection;
import java.sql.SQLException;

/** Transactions that see one unchanging state of the database, alone or together. */
final class Snapshots {

    private Snapshots() {}

    /** Begins to read as this person: row-level security shows nobody else's rows. */
    static void begin(Connection connection, AccountId person) throws SQLException {
        execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        execute(connection, "SET LOCAL TIME ZONE 'UTC'");
        execute(connection, "SET LOCAL DATESTYLE TO 'ISO'");
        execute(connection, "SET LOCAL astrasonic.subject = '" + person.value() + "'");
    }

    /** A name by which another connection can join. */
    static String export(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_export_snapshot()")) {
            row.next();
            return row.getString(1);
        }
    }

    static void join(Connection connection, String snapshot) throws SQLException {
        execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        execute(connection, "SET TRANSACTION SNAPSHOT '" + snapshot.replace("'", "''") + "'");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
