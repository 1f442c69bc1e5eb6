package ai.astrasonic.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** Creates roles, databases and their first rights on any PostgreSQL server; doing it again changes nothing. */
public final class Provisioning {

    private final DataSource superuser;

    /** Takes a connection of a superuser to any database of the server. */
    public Provisioning(DataSource superuser) {
        this.superuser = superuser;
    }

    /** Creates the roles of {@code provision/roles.sql}; a role left out of the passwords keeps the one it has. */
    public void roles(Map<String, String> passwords) throws SQLException {
        try (var connection = superuser.getConnection()) {
            for (var password : passwords.entrySet()) {
                try (var set = connection.prepareStatement("SELECT set_config('provision.' || ?, ?, false)")) {
                    set.setString(1, password.getKey());
                    set.setString(2, password.getValue());
                    set.execute();
                }
            }
            run(connection, "roles.sql");
            execute(connection, "DISCARD ALL");
        }
    }

    /** Creates a database unless it is there. */
    public void database(String name, String owner) throws SQLException {
        try (var connection = superuser.getConnection()) {
            if (!exists(connection, name)) {
                execute(connection, "CREATE DATABASE " + quoted(name) + " OWNER " + quoted(owner));
            }
        }
    }

    /** Grants the first rights in the console's database, to which the given connections go as superuser. */
    public static void rights(DataSource superuserOfDatabase) throws SQLException {
        try (var connection = superuserOfDatabase.getConnection()) {
            run(connection, "database.sql");
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (var find = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            find.setString(1, database);
            try (var found = find.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void run(Connection connection, String file) throws SQLException {
        execute(connection, resource("/provision/" + file));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static String resource(String path) {
        try (var in = Objects.requireNonNull(Provisioning.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
