package ai.astrasonic.jobs.retention;

import ai.astrasonic.jobs.JobType;
import ai.astrasonic.jobs.engine.CurrentRun;
import ai.astrasonic.jobs.engine.JobAssembly;
import ai.astrasonic.jobs.engine.RunnableJob;
import ai.astrasonic.shared.Roles;
import java.time.LocalTime;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Daily at 03:30 in Amsterdam, once a local day whatever the clocks do: makes the sheet of what is due by each rule (Art.
 * 5(1)(e)) and ends what may go. A restart finds the sheet made and goes on where it was.
 */
@Component
class RetentionJob implements RunnableJob {

    static final String NAME = "retention";
    private static final JobType TYPE =
            JobType.daily(NAME, "Art. 5(1)(e) GDPR, art. 52 AWR", Roles.DPO, LocalTime.of(3, 30));

    private final Job job;

    RetentionJob(JobAssembly assembly, RetentionRun run) {
        this.job = assembly.job(
                NAME,
                List.of(
                        assembly.onItsOwn("plan", (contribution, context) -> {
                            int planned = run.plan(CurrentRun.key(context), CurrentRun.execution(context));
                            contribution.incrementWriteCount(planned);
                            return RepeatStatus.FINISHED;
                        }),
                        assembly.alwaysOnItsOwn("carry-out", (contribution, context) -> {
                            int done = run.carryOut(CurrentRun.key(context), CurrentRun.execution(context));
                            contribution.incrementWriteCount(done);
                            return RepeatStatus.FINISHED;
                        })));
    }

    @Override
    public JobType type() {
        return TYPE;
    }

    @Override
    public Job job() {
        return job;
    }
}
