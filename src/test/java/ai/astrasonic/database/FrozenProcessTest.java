package ai.astrasonic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.testing.DatabaseTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class FrozenProcessTest {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('frozen-process'))";

    @Autowired
    DatabaseProperties properties;

    @Autowired
    DataSource app;

    @Test
    void a_process_that_stands_still_in_a_transaction_loses_its_locks() throws SQLException {
        var sources = new DataSources(properties, 10_000, Duration.ofMillis(100));
        try (var frozen = sources.dataSource().getConnection();
                var other = app.getConnection()) {
            lock(frozen);
            lock(other);
            other.rollback();
            assertThatThrownBy(frozen::commit).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void who_reads_for_a_slow_listener_may_take_the_time() throws SQLException {
        var sources = new DataSources(properties, 10_000, Duration.ofMillis(100));
        try (var reading = sources.exportDataSource().getConnection();
                var row = reading.createStatement().executeQuery("SHOW idle_in_transaction_session_timeout")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("0");
        }
    }

    /** Waits for who has it. */
    private static void lock(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(LOCK);
        }
    }
}
