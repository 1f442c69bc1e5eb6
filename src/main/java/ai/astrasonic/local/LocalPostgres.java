package ai.astrasonic.local;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL with the console's and Keycloak's databases; every role signs in with a password, the superuser too. */
final class LocalPostgres implements Part {

    static final String CONSOLE = "astrasonic";
    static final String KEYCLOAK = "keycloak";

    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FIRST_LINE = "# Written by ./console run: passwords for everybody.\n";
    private static final String ACCESS_RULES = FIRST_LINE + """
            local all all scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final String password;

    private LocalPostgres(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server on its data, which is made when missing.
     *
     * @param binaries where the server's programs are unpacked
     * @param passwords per role of {@code provision/roles.sql}, and the superuser's
     */
    static LocalPostgres start(DataDirectory data, Path binaries, int port, Map<String, String> passwords)
            throws IOException, SQLException {
        var directory = data.folder("postgres");
        setAsideUnfinished(directory);
        var password = passwords.getOrDefault(SUPERUSER, "");
        var log = ProcessBuilder.Redirect.appendTo(
                data.folder("logs").resolve("postgres.log").toFile());
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("password", password)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("timezone", "UTC")
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                .start();
        var postgres = new LocalPostgres(server, password);
        postgres.provision(directory, new HashMap<>(passwords));
        return postgres;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws away all that is in a database which belongs to the role of its name. */
    void empty(String database) throws IOException {
        try {
            drop(database);
            new Provisioning(asSuperuser(SUPERUSER)).database(database, database);
        } catch (SQLException e) {
            throw new IOException("The database " + database + " could not be made anew", e);
        }
    }

    private void drop(String database) throws SQLException {
        try (var connection = asSuperuser(SUPERUSER).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    private void provision(Path directory, Map<String, String> passwords) throws IOException, SQLException {
        passwords.remove(SUPERUSER);
        var provisioning = new Provisioning(asSuperuser(SUPERUSER));
        provisioning.roles(passwords);
        provisioning.database(CONSOLE, "astrasonic_owner");
        provisioning.database(KEYCLOAK, KEYCLOAK);
        Provisioning.rights(asSuperuser(CONSOLE));
        requirePasswords(directory);
    }

    /** A server whose making was cut short holds nothing and does not start; the access rules are its last step. */
    private static void setAsideUnfinished(Path directory) throws IOException {
        var rules = directory.resolve("pg_hba.conf");
        boolean finished = Files.exists(rules) && Files.readString(rules).startsWith(FIRST_LINE);
        try (var content = Files.list(directory)) {
            if (!finished && content.findAny().isPresent()) {
                Files.move(
                        directory,
                        Files.createTempDirectory(directory.getParent(), "postgres-unfinished-"),
                        REPLACE_EXISTING);
                Files.createDirectory(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        }
    }

    /** The server is made without passwords; from here on nobody enters without one, now and after a restart. */
    private void requirePasswords(Path directory) throws IOException, SQLException {
        var rules = directory.resolve("pg_hba.conf");
        if (Files.readString(rules).startsWith(FIRST_LINE)) {
            return;
        }
        try (var connection = asSuperuser(SUPERUSER).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + SUPERUSER + " PASSWORD '" + password + "'");
            Secrets.write(rules, ACCESS_RULES);
            for (var sql : List.of("SELECT pg_reload_conf()", "CHECKPOINT")) {
                statement.execute(sql);
            }
        }
    }

    private DataSource asSuperuser(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser(SUPERUSER);
        source.setPassword(password);
        return source;
    }
}
