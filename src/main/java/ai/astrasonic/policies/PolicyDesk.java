package ai.astrasonic.policies;

import static ai.astrasonic.policies.PolicyRefused.when;

import ai.astrasonic.approvals.ApprovalDecided;
import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.approvals.ApprovalOrder;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.policies.PolicyRefused.Why;
import ai.astrasonic.policies.PolicyStep.Kind;
import ai.astrasonic.shared.Roles;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that the DPO takes with a version of the policy; a second person approves exactly its words before it is published. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.DPO + "')")
public class PolicyDesk {

    /** Of the wish that a second person approve a version. */
    public static final String KIND = "policy-version";

    private final PolicyTable table;
    private final PolicyRules rules;
    private final Approvals approvals;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    PolicyDesk(
            PolicyTable table,
            PolicyRules rules,
            Approvals approvals,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.table = table;
        this.rules = rules;
        this.approvals = approvals;
        this.trail = trail;
        this.events = events;
    }

    /** @throws PolicyRefused when it says too little or nothing new, or another one is drafted */
    public PolicyId draft(PolicyWords words) {
        rules.check(words);
        when(table.isAnyOpen(), Why.ANOTHER_IS_OPEN);
        var id = table.add(words);
        noted(id, Kind.DRAFTED, "");
        return id;
    }

    /** What waits for a second person is taken back, and is judged anew: other words may change more. */
    public void redraft(PolicyId id, PolicyWords words) {
        var version = open(id);
        rules.check(words);
        takeBack(version, "The words were changed");
        table.replace(id, words);
        noted(id, Kind.REDRAFTED, "");
    }

    /** Whether it changes something for people, so that each account is told by e-mail. */
    public void classify(PolicyId id, boolean material, String because) {
        var version = open(id);
        var why = PolicyRules.reason(because);
        takeBack(version, "It was judged anew");
        table.classified(id, new Materiality(material, why));
        noted(id, Kind.CLASSIFIED, why);
    }

    public void discard(PolicyId id, String reason) {
        var version = open(id);
        var why = PolicyRules.reason(reason);
        takeBack(version, why);
        table.discarded(id);
        noted(id, Kind.DISCARDED, why);
    }

    /** The first day from which a version can apply that is published today. */
    @Transactional(readOnly = true)
    public LocalDate earliest(boolean material) {
        return rules.earliest(material);
    }

    /**
     * Asks a second person to publish exactly this.
     *
     * @throws PolicyRefused when nobody judged whether it is material, or people would be told too late
     */
    public ApprovalId ask(PolicyId id, String reason) {
        var version = open(id);
        when(version.materiality() == null, Why.NOT_CLASSIFIED);
        rules.checkDay(version);
        var why = PolicyRules.reason(reason);
        var sha256 = table.asked(id);
        noted(id, Kind.ASKED, why);
        return approvals.ask(new ApprovalOrder(KIND, id.value(), sha256, "policies/" + id, why));
    }

    /** Somebody decided; another content than the one that waits is none of ours any more. Too late, it goes back to be dated anew. */
    @PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
    public void decided(ApprovalDecided decision) {
        table.letNobodyJoinMeanwhile();
        var version = table.locked(new PolicyId(decision.object()));
        if (version.state() != PolicyState.ASKED || !decision.contentSha256().equals(version.sha256())) {
            return;
        }
        if (!decision.approved() || isTooLate(version)) {
            table.backToDraft(version.id());
            noted(version.id(), Kind.REFUSED, decision.by(), decision.approved() ? "too late for its day" : "");
            return;
        }
        table.published(version.id());
        noted(version.id(), Kind.PUBLISHED, decision.by(), "");
        if (version.isMaterial()) {
            events.publishEvent(new PolicyPublished(version.id()));
        }
    }

    private boolean isTooLate(PolicyVersion version) {
        try {
            rules.checkDay(version);
            return false;
        } catch (PolicyRefused tooLate) {
            return true;
        }
    }

    /** Accounts that came in another way than by joining, or lost their notice, get it after all. */
    public void tellAgain(PolicyId id, String reason) {
        var version = table.locked(id);
        when(!version.isMaterial() || version.toldAt() == null, Why.NOT_TOLD);
        var why = PolicyRules.reason(reason);
        table.tellAgain(id);
        noted(id, Kind.TOLD_AGAIN, why);
        events.publishEvent(new PolicyPublished(id));
    }

    private void takeBack(PolicyVersion version, String why) {
        if (version.state() == PolicyState.ASKED) {
            approvals.withdraw(KIND, version.id().value(), why);
        }
    }

    private PolicyVersion open(PolicyId id) {
        var version = table.locked(id);
        when(!version.state().isOpen(), Why.NOT_A_DRAFT);
        return version;
    }

    private void noted(PolicyId id, Kind step, String why) {
        table.step(id, step, why);
        trail.record(act(id, step).because(why));
    }

    /** By whoever decided: the machine only carried it out. */
    private void noted(PolicyId id, Kind step, String by, String why) {
        table.step(id, step, by, why);
        trail.record(act(id, step).because(why));
    }

    private static AuditAct act(PolicyId id, Kind step) {
        return AuditAct.of(
                "policy-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-'), "policy-version", id.value());
    }
}
