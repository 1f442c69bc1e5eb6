package ai.astrasonic.retention;

import ai.astrasonic.approvals.ApprovalDecided;
import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of rules talk about: who asks, who decides, and the log that is to go sooner. */
@DatabaseTest
class RuleStories {

    static final String ASKER = "dieuwke";
    static final String SECOND = "diederik";
    static final String LOG = "security-log";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate TOMORROW = TODAY.plusDays(1);

    @Autowired
    RetentionRules rules;

    @Autowired
    TestClock clock;

    static RuleChange change(String rule, String period) {
        return new RuleChange(
                rule,
                period,
                "Privacy policy, section 5",
                RuleApproval.AUTOMATIC,
                2_000_000,
                TOMORROW,
                "Less is needed");
    }

    ApprovalId ask(RuleChange change) {
        return SignIn.as(ASKER, () -> rules.propose(change));
    }

    /** The change is asked for by one and approved by another. */
    UUID changed(RuleChange change) {
        ask(change);
        return decided(change.rule(), true);
    }

    UUID decided(String rule, boolean approved) {
        var proposal = Objects.requireNonNull(rules.versions(rule).getFirst().id());
        var decision = new ApprovalDecided(
                new ApprovalId(UUID.randomUUID()),
                RetentionRules.KIND,
                proposal,
                "0".repeat(64),
                approved,
                SECOND,
                clock.instant());
        RunAs.job("retention-progress", () -> rules.decided(decision));
        return proposal;
    }
}
