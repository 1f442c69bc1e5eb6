package ai.astrasonic.jobs.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days of a daily job, as Spring Batch's tables tell them. */
@Component
class DoneDays {

    private static final String DAYS = """
            SELECT max(k.parameter_value) FILTER (WHERE e.status = 'COMPLETED') AS done, min(k.parameter_value) AS first,
                   max(e.end_time) FILTER (WHERE e.status = 'COMPLETED') AS success
            FROM batch_job_instance i
            JOIN batch_job_execution e ON e.job_instance_id = i.job_instance_id
            JOIN batch_job_execution_params k ON k.job_execution_id = e.job_execution_id AND k.parameter_name = 'key'
            WHERE i.job_name = :job AND k.parameter_value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
            """;

    private final JdbcClient jdbc;

    DoneDays(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * @param done the latest day whose run completed
     * @param first the first day that was ever tried
     * @param success when a run last completed
     */
    record Days(Optional<LocalDate> done, Optional<LocalDate> first, Optional<Instant> success) {

        /** The first day that is due and not done; a job that never ran has only its latest. */
        Optional<LocalDate> firstMissing(LocalDate latest) {
            var missing = done.map(day -> day.plusDays(1)).or(() -> first).orElse(latest);
            return Optional.of(missing).filter(day -> !day.isAfter(latest));
        }
    }

    Days of(String job) {
        return jdbc.sql(DAYS).param("job", job).query((row, n) -> days(row)).single();
    }

    private static Days days(ResultSet row) throws SQLException {
        return new Days(
                Optional.ofNullable(row.getString("done")).map(LocalDate::parse),
                Optional.ofNullable(row.getString("first")).map(LocalDate::parse),
                Optional.ofNullable(row.getTimestamp("success")).map(Timestamp::toInstant));
    }
}
