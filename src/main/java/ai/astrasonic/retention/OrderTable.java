package ai.astrasonic.retention;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the orders of runs beside the daily one. */
@Component
class OrderTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    OrderTable(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** Ordered twice it is one. */
    void insert(RetentionOrder order, String because) {
        jdbc.sql(
                        "INSERT INTO retention_order (key, because, ordered_at) VALUES (:key, :because, :now) ON CONFLICT DO NOTHING")
                .param("key", order.key())
                .param("because", because)
                .param("now", LineEvidence.utc(clock.instant()))
                .update();
    }

    List<String> open() {
        return jdbc.sql("SELECT key FROM retention_order WHERE done_at IS NULL ORDER BY ordered_at")
                .query((row, n) -> row.getString(1))
                .list();
    }

    void done(String key) {
        jdbc.sql("UPDATE retention_order SET done_at = :now WHERE key = :key AND done_at IS NULL")
                .param("now", LineEvidence.utc(clock.instant()))
                .param("key", key)
                .update();
    }
}
