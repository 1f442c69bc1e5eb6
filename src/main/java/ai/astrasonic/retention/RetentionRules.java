package ai.astrasonic.retention;

import ai.astrasonic.approvals.ApprovalDecided;
import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.approvals.ApprovalOrder;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.audit.Actor;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.retention.RuleRefused.Why;
import ai.astrasonic.retention.RuleVersion.Status;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of retention as dated data; a change takes a reason and a second person, and keeps what was before. */
@Service
@Transactional
@PreAuthorize(Allowed.READER)
public class RetentionRules {

    /** Of the wish that a second person approve a change. */
    static final String KIND = "retention-rule";

    private final RuleTable table;
    private final Approvals approvals;
    private final AuditTrail trail;
    private final Clock clock;

    RetentionRules(RuleTable table, Approvals approvals, AuditTrail trail, Clock clock) {
        this.table = table;
        this.approvals = approvals;
        this.trail = trail;
        this.clock = clock;
    }

    /** Each rule as it counts on a day, in the order of the terms. */
    @Transactional(readOnly = true)
    public List<RetentionRule> on(LocalDate day) {
        var later = table.all();
        return RetentionTerm.all().stream()
                .map(term -> RuleVersion.inForce(later, term, day))
                .toList();
    }

    /** @throws IllegalArgumentException when there is no such rule */
    @Transactional(readOnly = true)
    public RetentionRule on(LocalDate day, String rule) {
        return RuleVersion.inForce(table.of(rule), RetentionTerm.of(rule), day);
    }

    /** The rule as it was in one version, which is the one that a line of the sheet was planned by. */
    @Transactional(readOnly = true)
    public RetentionRule version(String rule, int version) {
        return versions(rule).stream()
                .map(RuleVersion::rule)
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow();
    }

    /** Every version of a rule, proposals too, the newest first; the last one is the law's or the policy's. */
    @Transactional(readOnly = true)
    public List<RuleVersion> versions(String rule) {
        return Stream.concat(
                        table.of(rule).stream(), Stream.of(RuleVersion.first(RetentionRule.of(RetentionTerm.of(rule)))))
                .toList();
    }

    /** What somebody has to look at, rule by rule: where the policy is silent, is exceeded, or the rules do not fit together. */
    @Transactional(readOnly = true)
    public List<RuleFinding> findings() {
        var inForce = on(today());
        var conflicts = conflicts(inForce);
        var coming = table.all().stream()
                .filter(version -> version.status() == Status.IN_FORCE)
                .map(RuleVersion::rule)
                .filter(rule -> rule.validFrom().isAfter(today()));
        return Stream.concat(inForce.stream(), coming)
                .flatMap(rule -> RuleFindings.of(rule, conflicts))
                .distinct()
                .sorted(Comparator.comparing(RuleFinding::rule).thenComparing(RuleFinding::kind))
                .toList();
    }

    /** Rules of today that do not fit together. */
    @Transactional(readOnly = true)
    public List<RuleConflict> conflicts() {
        return conflicts(on(today()));
    }

    /**
     * What would not fit together if a rule had this period, and concerns that rule.
     *
     * @throws RuleRefused when the period is none, or below what a law demands
     */
    @Transactional(readOnly = true)
    public List<RuleConflict> conflicts(String rule, String period) {
        var now = on(today(), rule);
        RuleCheck.period(new RuleChange(rule, period, now.basis(), now.approval(), now.mostRows(), today(), "what if"));
        var then = on(today()).stream()
                .map(each -> each.key().equals(rule) ? each.with(period) : each)
                .toList();
        return conflicts(then).stream()
                .filter(conflict -> conflict.concerns(rule))
                .toList();
    }

    private static List<RuleConflict> conflicts(List<RetentionRule> together) {
        return RuleOrder.among(together);
    }

    /**
     * Asks that a rule be changed; it counts from its day once a second person approved it.
     *
     * @throws RuleRefused when it cannot be so
     */
    @PreAuthorize(Allowed.DPO)
    public ApprovalId propose(RuleChange change) {
        var versions = versions(change.rule());
        RuleCheck.check(change, versions, today());
        refuseTheSame(change);
        var id = Ids.next(clock);
        table.insert(
                id,
                change,
                versions.getFirst().rule().version() + 1,
                Actor.current().name());
        trail.record(AuditAct.of("proposed", "retention-rule", change.rule())
                .because(change.reason())
                .with("period", change.period())
                .with("from", change.validFrom()));
        return approvals.ask(new ApprovalOrder(
                KIND, id, Hashes.of(change), "retention/rules?rule=" + change.rule(), change.reason()));
    }

    private void refuseTheSame(RuleChange change) {
        var now = on(change.validFrom(), change.rule());
        if (now.period().equals(change.period())
                && now.basis().equals(change.basis().strip())
                && now.approval() == change.approval()
                && now.mostRows() == change.mostRows()) {
            throw new RuleRefused(Why.NOTHING_CHANGED);
        }
    }

    /** Takes a proposal back that nobody decided; taken back twice it stays so. */
    @PreAuthorize(Allowed.DPO)
    public void withdraw(UUID id, String reason) {
        var proposal = table.find(id).orElseThrow(() -> new NoSuchElementException("No change " + id));
        if (table.withdraw(id)) {
            approvals.withdraw(KIND, id, reason);
            trail.record(
                    AuditAct.of("withdrew", "retention-rule", proposal.rule().key())
                            .because(reason));
        }
    }

    /** A second person has spoken; hearing of it twice changes nothing. */
    @PreAuthorize(Allowed.JOB)
    public void decided(ApprovalDecided decision) {
        var status = decision.approved() ? Status.IN_FORCE : Status.REFUSED;
        if (table.decide(decision.object(), status, decision.by())) {
            trail.record(AuditAct.of(decision.approved() ? "changed" : "kept", "retention-rule", decision.object()));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }
}
