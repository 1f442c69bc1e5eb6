package ai.astrasonic.jobs.notices;

import ai.astrasonic.jobs.JobType;
import ai.astrasonic.jobs.engine.JobAssembly;
import ai.astrasonic.jobs.engine.RoundsOfMail;
import ai.astrasonic.mail.Round;
import ai.astrasonic.recipientchanges.ChangeNotices;
import ai.astrasonic.recipientchanges.NoticeOrder;
import ai.astrasonic.shared.Roles;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells everybody concerned of a change of the recipients, each address once (Art. 13(3), 28(2)). */
@Component
class RecipientNoticesJob extends RoundsOfMail {

    private static final JobType TYPE = JobType.onDemand("recipient-notices", "Art. 13(3), 28(2) GDPR", Roles.DPO);
    private static final int AT_ONCE = 50;
    private static final Duration WHEN_FULL = Duration.ofSeconds(1);

    private final ChangeNotices notices;

    RecipientNoticesJob(JobAssembly assembly, ChangeNotices notices) {
        super(assembly, TYPE, "tell", WHEN_FULL);
        this.notices = notices;
    }

    @Override
    protected int gather(String key) {
        return notices.gather(NoticeOrder.parse(key));
    }

    @Override
    protected Round tell(String key) {
        return notices.tell(NoticeOrder.parse(key), AT_ONCE);
    }

    @Override
    public List<String> ordered() {
        return notices.ordered().stream().map(NoticeOrder::toString).toList();
    }
}
