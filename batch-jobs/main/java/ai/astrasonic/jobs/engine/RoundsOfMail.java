package ai.astrasonic.jobs.engine;

import ai.astrasonic.jobs.JobType;
import ai.astrasonic.mail.Round;
import ai.astrasonic.shared.FaultPoints;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** A job that writes down who is to be told, then puts out their mails round by round; a restart goes on where it stopped. */
public abstract class RoundsOfMail implements RunnableJob {

    private final JobType type;
    private final Duration whenFull;
    private final Job job;

    /**
     * @param mailing name of the step that puts out the mails
     * @param whenFull how long to wait when the mail server takes no more for now
     */
    protected RoundsOfMail(JobAssembly assembly, JobType type, String mailing, Duration whenFull) {
        this.type = type;
        this.whenFull = whenFull;
        this.job = assembly.job(
                type.name(),
                List.of(
                        assembly.once(
                                "gather", (contribution, context) -> gather(contribution, CurrentRun.key(context))),
                        assembly.alwaysOnItsOwn(
                                mailing,
                                (contribution, context) ->
                                        RepeatStatus.continueIf(isAnyLeft(CurrentRun.key(context))))));
    }

    /** Writes down who is to be told, and says how many that are; again adds only who came since. */
    protected abstract int gather(String key);

    /** Puts out some of the mails. */
    protected abstract Round tell(String key);

    private RepeatStatus gather(StepContribution contribution, String key) {
        FaultPoints.reach(type.name() + ".before-gather");
        contribution.incrementWriteCount(gather(key));
        return RepeatStatus.FINISHED;
    }

    private boolean isAnyLeft(String key) {
        FaultPoints.reach(type.name() + ".before-round");
        var round = tell(key);
        FaultPoints.reach(type.name() + ".after-round");
        if (round == Round.STUCK) {
            throw StepFailed.retryable(
                    "mail-server-away", new IllegalStateException("Every mail waits for another try"));
        }
        if (round == Round.FULL) {
            LockSupport.parkNanos(whenFull.toNanos());
        }
        return round != Round.DONE;
    }

    @Override
    public final JobType type() {
        return type;
    }

    @Override
    public final Job job() {
        return job;
    }
}
