package ai.astrasonic.jobs.letters;

import ai.astrasonic.breaches.letters.LetterId;
import ai.astrasonic.breaches.letters.LetterSending;
import ai.astrasonic.jobs.JobType;
import ai.astrasonic.jobs.engine.JobAssembly;
import ai.astrasonic.jobs.engine.RoundsOfMail;
import ai.astrasonic.mail.Round;
import ai.astrasonic.shared.Roles;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sends an approved letter to each person of a breach, once, and ends when the mail server has said something of each (Art. 34). */
@Component
class BreachLettersJob extends RoundsOfMail {

    static final String NAME = "breach-letters";
    private static final JobType TYPE = JobType.onDemand(NAME, "Art. 34 GDPR", Roles.DPO);
    private static final int AT_ONCE = 25;
    private static final Duration WHEN_FULL = Duration.ofMillis(200);

    private final LetterSending sending;

    BreachLettersJob(JobAssembly assembly, LetterSending sending) {
        super(assembly, TYPE, "send", WHEN_FULL);
        this.sending = sending;
    }

    @Override
    protected int gather(String key) {
        return sending.gather(LetterId.of(key));
    }

    @Override
    protected Round tell(String key) {
        return sending.tell(LetterId.of(key), AT_ONCE);
    }

    @Override
    public List<String> ordered() {
        return sending.ordered().stream().map(LetterId::toString).toList();
    }
}
