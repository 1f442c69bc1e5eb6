package ai.astrasonic.jobs.notices;

import ai.astrasonic.jobs.JobType;
import ai.astrasonic.jobs.engine.JobAssembly;
import ai.astrasonic.jobs.engine.RoundsOfMail;
import ai.astrasonic.mail.Round;
import ai.astrasonic.policies.PolicyNotices;
import ai.astrasonic.policies.PolicyOrder;
import ai.astrasonic.shared.Roles;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells every account of a version of the privacy policy, once (Art. 12(1), 13(3)). */
@Component
class PolicyNoticeJob extends RoundsOfMail {

    private static final JobType TYPE = JobType.onDemand("policy-notice", "Art. 12(1), 13(3) GDPR", Roles.DPO);
    private static final int AT_ONCE = 50;
    private static final Duration WHEN_FULL = Duration.ofSeconds(1);

    private final PolicyNotices notices;

    PolicyNoticeJob(JobAssembly assembly, PolicyNotices notices) {
        super(assembly, TYPE, "tell", WHEN_FULL);
        this.notices = notices;
    }

    @Override
    protected int gather(String key) {
        return notices.gather(PolicyOrder.parse(key).version());
    }

    @Override
    protected Round tell(String key) {
        return notices.tell(PolicyOrder.parse(key).version(), AT_ONCE);
    }

    @Override
    public List<String> ordered() {
        return notices.ordered().stream().map(PolicyOrder::toString).toList();
    }
}
