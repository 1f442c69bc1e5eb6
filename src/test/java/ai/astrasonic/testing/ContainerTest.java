package ai.astrasonic.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Where a container engine is required, as in CI, the database tests must really have run in a container. */
class ContainerTest {

    @Test
    @EnabledIfSystemProperty(named = "require.docker", matches = "true")
    void the_database_of_this_run_is_a_container() throws SQLException {
        try (var connection = TestDatabases.create().superuser().getConnection();
                var statement = connection.createStatement();
                var directory = statement.executeQuery("SHOW data_directory")) {
            directory.next();
            assertThat(directory.getString(1)).startsWith("/var/lib/postgresql");
        }
    }

    @Test
    void the_database_of_this_run_is_postgresql_18() throws SQLException {
        try (var connection = TestDatabases.create().superuser().getConnection()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }
}
