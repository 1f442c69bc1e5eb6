package ai.astrasonic.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProvisioningTest {

    private static final List<String> ROLES = List.of(
            "astrasonic_owner",
            "astrasonic_app",
            "astrasonic_retention",
            "astrasonic_export",
            "astrasonic_audit",
            "astrasonic_check",
            "keycloak");

    private static @Nullable EmbeddedPostgres server;

    @BeforeAll
    static void provision() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        provision("first");
    }

    @AfterAll
    static void stop() throws IOException {
        server().close();
    }

    @Test
    void every_role_signs_in_and_none_is_superuser() throws SQLException {
        for (var role : ROLES) {
            var database = role.equals("keycloak") ? "keycloak" : "astrasonic";
            assertThat(ask(role, "first", database, "SELECT current_setting('is_superuser')"))
                    .as(role)
                    .isEqualTo("off");
        }
    }

    @Test
    void only_the_owner_creates_tables() throws SQLException {
        run("astrasonic_owner", "first", "CREATE TABLE made_by_owner (id int)");
        for (var role : List.of("astrasonic_app", "astrasonic_retention", "astrasonic_export", "astrasonic_audit")) {
            assertThatExceptionOfType(SQLException.class)
                    .as(role)
                    .isThrownBy(() -> run(role, "first", "CREATE TABLE made_by_other (id int)"));
        }
    }

    @Test
    void the_export_role_only_reads() throws SQLException {
        assertThat(ask("astrasonic_export", "first", "astrasonic", "SHOW default_transaction_read_only"))
                .isEqualTo("on");
    }

    @Test
    void keycloak_does_not_enter_the_console_s_database() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> ask("keycloak", "first", "astrasonic", "SELECT 1"));
    }

    @Test
    void provisioning_again_keeps_what_is_there() throws SQLException {
        run("astrasonic_owner", "first", "CREATE TABLE kept AS SELECT 42 AS answer");
        provision("first");
        assertThat(ask("astrasonic_owner", "first", "astrasonic", "SELECT answer FROM kept"))
                .isEqualTo("42");
    }

    @Test
    void a_role_without_a_new_password_keeps_its_own() throws SQLException {
        new Provisioning(server().getPostgresDatabase()).roles(Map.of());
        assertThat(ask("astrasonic_app", "first", "astrasonic", "SELECT 1")).isEqualTo("1");
    }

    private static void provision(String password) throws SQLException {
        var passwords = new HashMap<String, String>();
        ROLES.forEach(role -> passwords.put(role, password));
        var provisioning = new Provisioning(server().getPostgresDatabase());
        provisioning.roles(passwords);
        provisioning.database("astrasonic", "astrasonic_owner");
        provisioning.database("keycloak", "keycloak");
        Provisioning.rights(server().getDatabase("postgres", "astrasonic"));
    }

    private static void run(String role, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url("astrasonic"), role, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String role, String password, String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(database), role, password);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + server().getPort() + "/" + database;
    }

    private static EmbeddedPostgres server() {
        return java.util.Objects.requireNonNull(server);
    }
}
