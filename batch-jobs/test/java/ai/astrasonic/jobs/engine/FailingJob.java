package ai.astrasonic.jobs.engine;

import ai.astrasonic.jobs.JobType;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** A job of one step that fails as it is told. */
final class FailingJob implements RunnableJob {

    private final String name;
    private final Job job;

    FailingJob(String name, JobAssembly assembly, Runnable failing) {
        this.name = name;
        this.job = assembly.job(name, List.of(assembly.once("fail", (contribution, context) -> {
            failing.run();
            return RepeatStatus.FINISHED;
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
}
