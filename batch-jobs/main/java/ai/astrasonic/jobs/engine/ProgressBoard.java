package ai.astrasonic.jobs.engine;

import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says while a job runs who runs it and how far it is; committed at once, apart from the job's transactions. */
@Component
public class ProgressBoard {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    ProgressBoard(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    void begin(long executionId, String node, String startedBy, int steps) {
        var insert = jdbc.sql("INSERT INTO job_progress (job_execution_id, node, started_by, steps, updated_at)"
                        + " VALUES (:id, :node, :by, :steps, :now) ON CONFLICT (job_execution_id) DO NOTHING")
                .param("id", executionId)
                .param("node", node)
                .param("by", startedBy)
                .param("steps", steps)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
        apart.executeWithoutResult(transaction -> insert.update());
    }

    void step(long executionId, String step) {
        update(executionId, "step = :value, step_number = step_number + 1", step);
    }

    void failure(long executionId, String reason) {
        update(executionId, "failure = :value", reason);
    }

    /** Rows done so far, and expected in all. */
    public void rows(long executionId, long done, long expected) {
        update(executionId, "rows_done = :value, rows_expected = " + expected, done);
    }

    private void update(long executionId, String assignment, Object value) {
        var update = jdbc.sql(
                        "UPDATE job_progress SET " + assignment + ", updated_at = :now WHERE job_execution_id = :id")
                .param("value", value)
                .param("id", executionId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            apart.executeWithoutResult(transaction -> update.update());
        } else {
            update.update();
        }
    }
}
