package ai.astrasonic.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections of the superuser that are used again: a new one costs the server a process and the catalogue of every table. Each
 * is as new: what the one before had set is forgotten.
 */
final class SuperuserConnections extends DelegatingDataSource {

    private static final String AS_NEW = "RESET ROLE; RESET ALL";
    private static final int AT_ONCE = 30;

    private final DataSource each;

    SuperuserConnections(DataSource each) {
        super(pool(each));
        this.each = each;
    }

    /** Each connection a session of its own, which ends with it. */
    DataSource sessions() {
        return each;
    }

    private static DataSource pool(DataSource each) {
        var config = new HikariConfig();
        config.setDataSource(each);
        config.setMaximumPoolSize(AT_ONCE);
        config.setMinimumIdle(0);
        config.setIdleTimeout(TimeUnit.SECONDS.toMillis(10));
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(AS_NEW);
        }
        return connection;
    }
}
