package ai.astrasonic.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed run left behind never keeps the next one from starting. */
class LeftOversTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PROGRAMS = Scratch.of("postgres-programs");

    @Test
    void a_child_of_a_killed_run_is_ended_by_the_next(@TempDir Path folder) throws IOException {
        var data = new DataDirectory(folder);
        var child = ChildProcess.start(data, "sleeper", List.of("sleep", "600"), Map.of());
        ChildProcess.endLeftOver(data, "sleeper");
        assertThat(child.alive()).isFalse();
    }

    @Test
    void another_process_that_got_the_number_since_is_spared(@TempDir Path folder) throws IOException {
        var data = new DataDirectory(folder);
        var innocent = new ProcessBuilder("sleep", "600").start();
        Files.writeString(data.folder("run").resolve("sleeper.pid"), innocent.pid() + " 12345");
        ChildProcess.endLeftOver(data, "sleeper");
        assertThat(innocent.isAlive()).isTrue();
        innocent.destroyForcibly();
    }

    @Test
    void a_child_that_is_closed_is_stopped_and_forgotten(@TempDir Path folder) throws IOException {
        var data = new DataDirectory(folder);
        var child = ChildProcess.start(data, "sleeper", List.of("sleep", "600"), Map.of());
        child.close();
        assertThat(child.alive()).isFalse();
        assertThat(folder.resolve("run").resolve("sleeper.pid")).doesNotExist();
    }

    @Test
    void a_server_that_a_killed_run_left_running_is_stopped_and_its_data_kept(@TempDir Path folder) throws Exception {
        var data = new DataDirectory(folder);
        var orphan = start(data);
        keepAnswer(orphan, 42);
        var pid = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        PostgresLeftOver.in(data.folder("postgres")).end();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        forgetInThisProcess(orphan);
        try (var next = start(data)) {
            assertThat(answer(next)).isEqualTo(42);
        }
    }

    @Test
    void a_server_that_was_killed_itself_recovers_what_was_committed(@TempDir Path folder) throws Exception {
        var data = new DataDirectory(folder);
        var killed = start(data);
        keepAnswer(killed, 43);
        var pid = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        var server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        assertThat(Processes.gone(server, PATIENCE)).isTrue();
        PostgresLeftOver.in(data.folder("postgres")).end();
        forgetInThisProcess(killed);
        try (var next = start(data)) {
            assertThat(answer(next)).isEqualTo(43);
            assertThat(forcedToDisk(next)).isTrue();
        }
    }

    @Test
    void a_number_that_belongs_to_somebody_else_by_now_is_no_server(@TempDir Path folder) throws IOException {
        var file = folder.resolve("postmaster.pid");
        Files.writeString(file, ProcessHandle.current().pid() + "\n" + folder + "\n");
        PostgresLeftOver.in(folder).end();
        assertThat(file).doesNotExist();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void a_server_whose_making_was_cut_short_is_set_aside_and_made_anew(@TempDir Path folder) throws Exception {
        var data = new DataDirectory(folder);
        Files.writeString(data.folder("postgres").resolve("postgresql.conf"), "# half made");
        try (var server = start(data);
                var folders = Files.list(folder)) {
            assertThat(server.url(LocalPostgres.CONSOLE)).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThat(folders.map(path -> path.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("postgres-unfinished-"));
        }
    }

    @Test
    void nobody_enters_without_a_password_not_even_the_superuser(@TempDir Path folder) throws Exception {
        try (var server = start(new DataDirectory(folder))) {
            for (var role : List.of("postgres", "astrasonic_owner", "astrasonic_app", "keycloak")) {
                assertThat(enters(server, role, "guessed")).as(role).isFalse();
            }
            assertThat(enters(server, "astrasonic_owner", "owner-secret")).isTrue();
        }
    }

    private static LocalPostgres start(DataDirectory data) throws IOException, SQLException {
        Files.createDirectories(PROGRAMS);
        return LocalPostgres.start(
                data,
                PROGRAMS,
                FreePort.any(),
                Map.of("postgres", "super-secret", "astrasonic_owner", "owner-secret", "keycloak", "keycloak-secret"));
    }

    /** A run that is killed lets go of its file lock; this process has to do so itself. */
    private static void forgetInThisProcess(LocalPostgres gone) {
        gone.close();
    }

    private static void keepAnswer(LocalPostgres server, int answer) throws SQLException {
        try (var connection = owner(server);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT " + answer + " AS answer");
        }
    }

    private static int answer(LocalPostgres server) throws SQLException {
        try (var connection = owner(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT answer FROM kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** The library that starts the server means it for tests and turns this off. */
    private static boolean forcedToDisk(LocalPostgres server) throws SQLException {
        try (var connection = owner(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT bool_and(setting = 'on') FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static Connection owner(LocalPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url(LocalPostgres.CONSOLE), "astrasonic_owner", "owner-secret");
    }

    private static boolean enters(LocalPostgres server, String role, String password) {
        try (var connection = DriverManager.getConnection(server.url(LocalPostgres.CONSOLE), role, password)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
