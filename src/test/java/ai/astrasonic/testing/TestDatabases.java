package ai.astrasonic.testing;

import ai.astrasonic.database.DatabaseProperties;
import ai.astrasonic.local.Provisioning;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Databases on the run's one server, with the real roles: made empty, for the application to migrate. */
public final class TestDatabases {

    /** The password of every role in tests; the server listens on loopback and dies with the run. */
    public static final String PASSWORD = "for-tests-only";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private static final class Server {
        static final TestServer INSTANCE = prepared(TestServer.start());
    }

    private TestDatabases() {}

    /** An empty database that belongs to the owner role. */
    public static Database create() {
        return createOn(Server.INSTANCE);
    }

    /** The same on a server of its own, whose files lie on this machine even where the run's server is a container. */
    public static Database createOnServerOfItsOwn() {
        return createOn(prepared(TestServer.Embedded.start()));
    }

    private static Database createOn(TestServer server) {
        var name = "test_" + NEXT.incrementAndGet();
        try {
            new Provisioning(server.asSuperuser("postgres")).database(name, DatabaseProperties.OWNER);
            Provisioning.rights(server.asSuperuser(name));
        } catch (SQLException e) {
            throw new IllegalStateException("No test database could be made", e);
        }
        return new Database(name, server.url(name), new SuperuserConnections(server.asSuperuser(name)));
    }

    /**
     * A database of the run.
     *
     * @param connections of the superuser, for tests that tamper or clean
     */
    public record Database(String name, String url, SuperuserConnections connections) {

        /** For tests that tamper or clean, never for the code under test. */
        public DataSource superuser() {
            return connections;
        }

        /** The superuser's, where something ends with the session that began it. */
        public DataSource superuserSessions() {
            return connections.sessions();
        }

        /** Empties every table, as happens before each test. */
        public void empty() {
            EmptyTables.of(this).empty();
        }

        /** The application's settings for this database. */
        public Map<String, String> properties() {
            return Map.of(
                    "astrasonic.database.url", url,
                    "astrasonic.database.owner-password", PASSWORD,
                    "astrasonic.database.app-password", PASSWORD,
                    "astrasonic.database.retention-password", PASSWORD,
                    "astrasonic.database.export-password", PASSWORD,
                    "astrasonic.database.audit-password", PASSWORD,
                    "astrasonic.database.check-password", PASSWORD,
                    "astrasonic.database.connection-timeout", "5000");
        }
    }

    private static TestServer prepared(TestServer server) {
        try {
            new Provisioning(server.asSuperuser("postgres"))
                    .roles(Map.of(
                            DatabaseProperties.OWNER, PASSWORD,
                            DatabaseProperties.APP, PASSWORD,
                            DatabaseProperties.RETENTION, PASSWORD,
                            DatabaseProperties.EXPORT, PASSWORD,
                            DatabaseProperties.AUDIT, PASSWORD,
                            DatabaseProperties.CHECK, PASSWORD));
            return server;
        } catch (SQLException e) {
            throw new IllegalStateException("The test server's roles could not be made", e);
        }
    }
}
