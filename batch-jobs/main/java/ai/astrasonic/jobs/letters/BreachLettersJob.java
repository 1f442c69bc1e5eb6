package ai.astrasonic.jobs.letters;

import ai.astrasonic.breaches.letters.LetterId;
import ai.astrasonic.breaches.letters.LetterSending;
import ai.astrasonic.breaches.letters.LetterSending.Round;
import ai.astrasonic.jobs.JobType;
import ai.astrasonic.jobs.engine.CurrentRun;
import ai.astrasonic.jobs.engine.JobAssembly;
import ai.astrasonic.jobs.engine.RunnableJob;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Roles;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Writes down who gets a letter, then sends them round by round; a restart goes on where it stopped. */
@Component
class BreachLettersJob implements RunnableJob {

    static final String NAME = "breach-letters";
    private static final JobType TYPE = JobType.onDemand(NAME, "Art. 34 GDPR", Roles.DPO);
    private static final int AT_ONCE = 25;
    private static final Duration WHEN_FULL = Duration.ofMillis(200);

    private final LetterSending sending;
    private final Job job;

    BreachLettersJob(JobAssembly assembly, LetterSending sending) {
        this.sending = sending;
        this.job = assembly.job(
                NAME,
                List.of(
                        assembly.once("gather", (contribution, context) -> {
                            FaultPoints.reach(NAME + ".before-gather");
                            contribution.incrementWriteCount(sending.gather(letter(CurrentRun.key(context))));
                            return RepeatStatus.FINISHED;
                        }),
                        assembly.alwaysOnItsOwn(
                                "send",
                                (contribution, context) -> RepeatStatus.continueIf(send(CurrentRun.key(context))))));
    }

    private static LetterId letter(String key) {
        return LetterId.of(key);
    }

    /** True while there is somebody to tell, or a letter of which the mail server has said nothing yet. */
    private boolean send(String key) {
        FaultPoints.reach(NAME + ".before-round");
        var round = sending.tell(letter(key), AT_ONCE);
        FaultPoints.reach(NAME + ".after-round");
        if (round == Round.STUCK) {
            throw StepFailed.retryable(
                    "mail-server-away", new IllegalStateException("Every letter waits for another try"));
        }
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
        return sending.ordered().stream().map(LetterId::toString).toList();
    }
}
