package ai.astrasonic.jobs.engine;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps an owner whose run was taken over from touching what no transaction protects. */
@Component
public class Fence {

    private final JdbcClient jdbc;

    Fence(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** @throws StepFailed when the execution has ended or was recovered by another instance */
    public void require(long executionId) {
        var status = jdbc.sql("SELECT status FROM batch_job_execution WHERE job_execution_id = :id")
                .param("id", executionId)
                .query(String.class)
                .single();
        if (!status.equals("STARTED") && !status.equals("STOPPING")) {
            var state = new IllegalStateException(status);
            throw StepFailed.retryable("taken-over", state, executionId);
        }
    }
}
