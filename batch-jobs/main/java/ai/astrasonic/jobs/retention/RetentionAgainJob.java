package ai.astrasonic.jobs.retention;

import ai.astrasonic.jobs.JobType;
import ai.astrasonic.jobs.engine.CurrentRun;
import ai.astrasonic.jobs.engine.JobAssembly;
import ai.astrasonic.jobs.engine.RunnableJob;
import ai.astrasonic.retention.RetentionOrder;
import ai.astrasonic.retention.Sheets;
import ai.astrasonic.shared.Roles;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Beside the daily run, by itself: a line that a second person let go, or all that is due once a hold was released. */
@Component
class RetentionAgainJob implements RunnableJob {

    static final String NAME = "retention-again";
    private static final JobType TYPE = JobType.onDemand(NAME, "Art. 5(1)(e) GDPR", Roles.DPO);

    private final Sheets sheets;
    private final RetentionRun run;
    private final Job job;

    RetentionAgainJob(JobAssembly assembly, Sheets sheets, RetentionRun run) {
        this.sheets = sheets;
        this.run = run;
        this.job = assembly.job(
                NAME,
                List.of(
                        assembly.alwaysOnItsOwn("carry-out", (contribution, context) -> {
                            var order = new RetentionOrder(CurrentRun.key(context));
                            contribution.incrementWriteCount(carryOut(order, CurrentRun.execution(context)));
                            return RepeatStatus.FINISHED;
                        }),
                        assembly.once("end", (contribution, context) -> {
                            sheets.done(CurrentRun.key(context));
                            return RepeatStatus.FINISHED;
                        })));
    }

    private int carryOut(RetentionOrder order, long execution) {
        if (order.isLine()) {
            return run.carryOut(order.line(), execution);
        }
        run.plan(order.key(), execution);
        return run.carryOut(order.key(), execution);
    }

    @Override
    public JobType type() {
        return TYPE;
    }

    @Override
    public Job job() {
        return job;
    }

    @Override
    public List<String> ordered() {
        return sheets.ordered();
    }
}
