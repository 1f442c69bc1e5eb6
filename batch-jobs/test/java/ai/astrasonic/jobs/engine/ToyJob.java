package ai.astrasonic.jobs.engine;

import ai.astrasonic.jobs.JobType;
import ai.astrasonic.shared.FaultPoints;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the numbers 1 to 5 into a table, one a transaction. Its position is what it wrote: Spring Batch saves a step's
 * context even when the transaction that changed it rolled back, so no position is kept there.
 */
final class ToyJob implements RunnableJob {

    static final int ROWS = 5;

    final List<String> failures = new CopyOnWriteArrayList<>();
    private final Job job;
    private final String name;

    ToyJob(String name, JobAssembly assembly, JdbcClient jdbc) {
        this.name = name;
        this.job = assembly.job(name, List.of(assembly.once("count", (contribution, context) -> {
            int next = jdbc.sql("SELECT count(*) FROM toy").query(Integer.class).single() + 1;
            FaultPoints.reach("toy.before." + next);
            jdbc.sql("INSERT INTO toy VALUES (" + next + ")").update();
            FaultPoints.reach("toy.after." + next);
            contribution.incrementWriteCount(1);
            return next < ROWS ? RepeatStatus.CONTINUABLE : RepeatStatus.FINISHED;
        })));
    }

    @Override
    public JobType type() {
        return JobType.onDemand(name, "Art. 15 GDPR", "engineer");
    }

    @Override
    public Job job() {
        return job;
    }

    @Override
    public void failed(String key, String reason, boolean again) {
        failures.add(key + ": " + reason + (again ? " (again)" : ""));
    }
}
