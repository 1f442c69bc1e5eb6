package ai.astrasonic.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** A pool for each database role: screens and services as {@code app}, the others by name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DataSources {

    private final DatabaseProperties database;
    private final long waitMillis;
    private final Duration frozenAfter;

    /**
     * @param frozenAfter how long a transaction that may hold locks waits for a process that does nothing: one that is frozen must
     *     not keep the rows of work that another has taken over
     */
    DataSources(
            DatabaseProperties database,
            @Value("${astrasonic.database.connection-timeout:10000}") long waitMillis,
            @Value("${astrasonic.database.frozen-after:30s}") Duration frozenAfter) {
        this.database = database;
        this.waitMillis = waitMillis;
        this.frozenAfter = frozenAfter;
    }

    @Bean
    @Primary
    HikariDataSource dataSource() {
        return pool(DatabaseProperties.APP, database.appPassword(), 16, false);
    }

    @Bean
    DataSource retentionDataSource() {
        return pool(DatabaseProperties.RETENTION, database.retentionPassword(), 6, false);
    }

    @Bean
    DataSource exportDataSource() {
        return pool(DatabaseProperties.EXPORT, database.exportPassword(), 4, true);
    }

    @Bean
    DataSource auditDataSource() {
        return pool(DatabaseProperties.AUDIT, database.auditPassword(), 4, false);
    }

    @Bean
    DataSource checkDataSource() {
        return pool(DatabaseProperties.CHECK, database.checkPassword(), 3, true);
    }

    private HikariDataSource pool(String role, String password, int size, boolean readOnly) {
        var config = new HikariConfig();
        config.setPoolName(role);
        config.setJdbcUrl(database.url());
        config.setUsername(role);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setReadOnly(readOnly);
        if (!readOnly) {
            config.addDataSourceProperty(
                    "options", "-c idle_in_transaction_session_timeout=" + frozenAfter.toMillis());
        }
        config.setConnectionTimeout(waitMillis);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", role);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The detail of an error quotes the row, and so a person, into logs and histories.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }
}
