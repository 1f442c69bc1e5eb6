package ai.astrasonic.jobs;

import ai.astrasonic.jobs.JobRun.Progress;
import ai.astrasonic.jobs.JobRun.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads runs from Spring Batch's tables, newest first, a page at a time by key. */
@Component
class RunHistory {

    private static final String RUNS = """
            SELECT e.job_execution_id, i.job_name, e.status, e.create_time, e.start_time, e.end_time,
                   k.parameter_value AS key, p.node, p.started_by, p.step, p.step_number, p.steps, p.rows_done,
                   p.rows_expected, p.failure, p.updated_at
            FROM batch_job_execution e
            JOIN batch_job_instance i ON i.job_instance_id = e.job_instance_id
            LEFT JOIN batch_job_execution_params k
                   ON k.job_execution_id = e.job_execution_id AND k.parameter_name = 'key'
            LEFT JOIN job_progress p ON p.job_execution_id = e.job_execution_id
            WHERE e.job_execution_id < :before AND (:job = '' OR i.job_name = :job) AND e.job_execution_id >= :from
            ORDER BY e.job_execution_id DESC
            LIMIT :size
            """;

    private final JdbcClient jdbc;

    RunHistory(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    List<JobRun> page(String job, long before, int size) {
        return read(job, 0, before, size);
    }

    Optional<JobRun> find(long id) {
        return read("", id, id + 1, 1).stream().findFirst();
    }

    private List<JobRun> read(String job, long from, long before, int size) {
        return jdbc.sql(RUNS)
                .param("job", job)
                .param("from", from)
                .param("before", before)
                .param("size", size)
                .query((row, n) -> run(row))
                .list();
    }

    private static JobRun run(ResultSet row) throws SQLException {
        var created = instant(row.getTimestamp("create_time"));
        var started = Optional.ofNullable(row.getTimestamp("start_time")).map(RunHistory::instant);
        return new JobRun(
                row.getLong("job_execution_id"),
                row.getString("job_name"),
                text(row.getString("key")),
                state(row.getString("status")),
                text(row.getString("started_by")),
                text(row.getString("node")),
                started.orElse(created),
                Optional.ofNullable(row.getTimestamp("end_time")).map(RunHistory::instant),
                progress(row, started.orElse(created)),
                text(row.getString("failure")));
    }

    private static Progress progress(ResultSet row, Instant started) throws SQLException {
        var updated = row.getObject("updated_at", java.time.OffsetDateTime.class);
        long rows = row.getLong("rows_done");
        double seconds = updated == null
                ? 0
                : Duration.between(
                                        started,
                                        updated.withOffsetSameInstant(ZoneOffset.UTC)
                                                .toInstant())
                                .toMillis()
                        / 1000.0;
        return new Progress(
                text(row.getString("step")),
                row.getInt("step_number"),
                row.getInt("steps"),
                rows,
                row.getLong("rows_expected"),
                seconds > 0 ? rows / seconds : 0);
    }

    private static State state(String status) {
        return switch (status) {
            case "STARTING" -> State.WAITING;
            case "STARTED" -> State.RUNNING;
            case "STOPPING" -> State.STOPPING;
            case "STOPPED" -> State.STOPPED;
            case "COMPLETED" -> State.COMPLETED;
            default -> State.FAILED;
        };
    }

    private static Instant instant(Timestamp local) {
        return local.toInstant();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
