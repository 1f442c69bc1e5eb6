package ai.astrasonic.jobs.notices;

import ai.astrasonic.jobs.JobType;
import ai.astrasonic.jobs.engine.CurrentRun;
import ai.astrasonic.jobs.engine.JobAssembly;
import ai.astrasonic.jobs.engine.RunnableJob;
import ai.astrasonic.policies.PolicyId;
import ai.astrasonic.policies.PolicyNotices;
import ai.astrasonic.policies.PolicyNotices.Round;
import ai.astrasonic.policies.PolicyOrder;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Roles;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Writes down which accounts are to be told of a version, then puts out their mails round by round; a restart goes on where it stopped. */
@Component
class PolicyNoticeJob implements RunnableJob {

    static final String NAME = "policy-notice";
    private static final JobType TYPE = JobType.onDemand(NAME, "Art. 12(1), 13(3) GDPR", Roles.DPO);
    private static final int AT_ONCE = 50;
    private static final Duration WHEN_FULL = Duration.ofSeconds(1);

    private final PolicyNotices notices;
    private final Job job;

    PolicyNoticeJob(JobAssembly assembly, PolicyNotices notices) {
        this.notices = notices;
        this.job = assembly.job(
                NAME,
                List.of(
                        assembly.once("gather", (contribution, context) -> {
                            contribution.incrementWriteCount(notices.gather(version(CurrentRun.key(context))));
                            return RepeatStatus.FINISHED;
                        }),
                        assembly.alwaysOnItsOwn(
                                "tell",
                                (contribution, context) -> RepeatStatus.continueIf(tell(CurrentRun.key(context))))));
    }

    private static PolicyId version(String key) {
        return PolicyOrder.parse(key).version();
    }

    /** True while there is somebody to tell. */
    private boolean tell(String key) {
        FaultPoints.reach(NAME + ".before-round");
        var round = notices.tell(version(key), AT_ONCE);
        FaultPoints.reach(NAME + ".after-round");
        if (round == Round.FULL) {
            LockSupport.parkNanos(WHEN_FULL.toNanos());
        }
        return round != Round.DONE;
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
        return notices.ordered().stream().map(PolicyOrder::toString).toList();
    }
}
