package ai.astrasonic.jobs.notices;

import ai.astrasonic.jobs.JobType;
import ai.astrasonic.jobs.engine.CurrentRun;
import ai.astrasonic.jobs.engine.JobAssembly;
import ai.astrasonic.jobs.engine.RunnableJob;
import ai.astrasonic.recipientchanges.ChangeNotices;
import ai.astrasonic.recipientchanges.ChangeNotices.Round;
import ai.astrasonic.recipientchanges.NoticeOrder;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Roles;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Writes down who is to be told, then puts out their mails round by round; a restart goes on where it stopped. */
@Component
class RecipientNoticesJob implements RunnableJob {

    static final String NAME = "recipient-notices";
    private static final JobType TYPE = JobType.onDemand(NAME, "Art. 13(3), 28(2) GDPR", Roles.DPO);
    private static final int AT_ONCE = 50;
    private static final Duration WHEN_FULL = Duration.ofSeconds(1);

    private final ChangeNotices notices;
    private final Job job;

    RecipientNoticesJob(JobAssembly assembly, ChangeNotices notices) {
        this.notices = notices;
        this.job = assembly.job(
                NAME,
                List.of(
                        assembly.once("gather", (contribution, context) -> {
                            contribution.incrementWriteCount(notices.gather(order(CurrentRun.key(context))));
                            return RepeatStatus.FINISHED;
                        }),
                        assembly.alwaysOnItsOwn(
                                "tell",
                                (contribution, context) -> RepeatStatus.continueIf(tell(CurrentRun.key(context))))));
    }

    private static NoticeOrder order(String key) {
        return NoticeOrder.parse(key);
    }

    /** True while there is somebody to tell. */
    private boolean tell(String key) {
        FaultPoints.reach(NAME + ".before-round");
        var round = notices.tell(order(key), AT_ONCE);
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
        return notices.ordered().stream().map(NoticeOrder::toString).toList();
    }
}
