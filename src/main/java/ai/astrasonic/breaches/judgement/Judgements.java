package ai.astrasonic.breaches.judgement;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.audit.FreshSignIn;
import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.BreachTimeline;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.ClockEnd;
import ai.astrasonic.breaches.assessment.Facts;
import ai.astrasonic.breaches.assessment.Proposal;
import ai.astrasonic.breaches.assessment.Threshold;
import ai.astrasonic.breaches.judgement.JudgementRefused.Why;
import ai.astrasonic.breaches.scope.ScopeCount;
import ai.astrasonic.breaches.scope.Scopes;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assessments of breaches with what follows from them, and the decisions that the DPO signs with a ground. */
@Service
@Transactional
public class Judgements {

    private static final String DECIDER = "hasRole('" + Roles.DPO + "')";
    private static final String READER = "hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR
            + "', '" + Roles.SYSTEM + "')";

    private final JudgementTable table;
    private final Breaches breaches;
    private final Scopes scopes;
    private final BreachTimeline timeline;
    private final FreshSignIn signIn;
    private final Clock clock;

    Judgements(
            JudgementTable table,
            Breaches breaches,
            Scopes scopes,
            BreachTimeline timeline,
            FreshSignIn signIn,
            Clock clock) {
        this.table = table;
        this.breaches = breaches;
        this.scopes = scopes;
        this.timeline = timeline;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** @throws JudgementRefused when the breach is over */
    @PreAuthorize(DECIDER)
    public Assessed assess(BreachId id, NewAssessment content) {
        table.lock(id);
        var breach = breaches.get(id);
        JudgementRefused.when(!breach.status().isAtWork(), Why.NOT_OPEN, "Breach " + id + " is over");
        var assessed = assessed(breach, content, scopes.latest(id));
        table.add(id, assessed);
        timeline.add(id, "breach-assessed", "");
        return assessed;
    }

    /** A count goes before what somebody reckons. */
    private Assessed assessed(Breach breach, NewAssessment content, Optional<ScopeCount> count) {
        var counted = count.map(one -> content.of(one.peopleMax())).orElse(content);
        return new Assessed(
                Ids.next(clock),
                table.assessments(breach.id()).size() + 1,
                clock.instant(),
                Actor.current().name(),
                count.map(one -> one.id().value()).orElse(null),
                counted,
                Proposal.of(facts(counted), threshold(breach)));
    }

    private static Facts facts(NewAssessment content) {
        return new Facts(
                content.severity(),
                content.protection(),
                content.people(),
                content.trustedRecipient(),
                content.nationalNumbers());
    }

    /** What held on the day on which we became aware; today for a signal. */
    private Threshold threshold(Breach breach) {
        var aware = breach.aware();
        var day = aware == null
                ? LocalDate.ofInstant(clock.instant(), Controller.ZONE)
                : LocalDate.ofInstant(aware.toInstant(), Controller.ZONE);
        return Threshold.on(day);
    }

    /**
     * Signs a decision, which needs a fresh sign-in.
     *
     * @throws JudgementRefused when it cannot stand, or rests on an assessment that is not the newest
     */
    @PreAuthorize(DECIDER)
    public Decision decide(BreachId id, NewDecision decision) {
        signIn.require();
        table.lock(id);
        var breach = breaches.get(id);
        JudgementRefused.when(breach.status() != BreachStatus.OPEN, Why.NOT_OPEN, "Breach " + id + " is not open");
        var assessed = latest(id)
                .orElseThrow(() -> new JudgementRefused(Why.NO_ASSESSMENT, "Breach " + id + " was not assessed"));
        JudgementRefused.when(
                assessed.number() != decision.assessment(), Why.ASSESSED_ANEW, "It was assessed anew meanwhile");
        var about = decision.ground().about();
        var other = decision(id, about == About.PEOPLE ? About.AUTHORITY : About.PEOPLE);
        new DecisionRules(assessed, threshold(breach), other).check(decision);
        var signed = signed(id, decision, assessed);
        table.add(id, signed);
        timeline.add(id, act(signed), signed.because());
        if (about == About.AUTHORITY && !isNotified(breach)) {
            breaches.notificationRequired(id, signed.yes());
        }
        return signed;
    }

    private Decision signed(BreachId id, NewDecision decision, Assessed assessed) {
        return new Decision(
                Ids.next(clock),
                table.decisions(id).size() + 1,
                decision.ground(),
                decision.because().strip(),
                decision.publicNotice().strip(),
                assessed.id(),
                clock.instant(),
                Actor.current().name());
    }

    private static boolean isNotified(Breach breach) {
        var end = breach.clockEnd();
        return end != null && end.kind() == ClockEnd.Kind.NOTIFIED;
    }

    private static String act(Decision decision) {
        return switch (decision.about()) {
            case AUTHORITY -> decision.yes() ? "breach-authority-decided" : "breach-authority-declined";
            case PEOPLE -> decision.yes() ? "breach-people-decided" : "breach-people-declined";
        };
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<Assessed> assessments(BreachId id) {
        return table.assessments(id);
    }

    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public Optional<Assessed> latest(BreachId id) {
        return table.assessments(id).stream().findFirst();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<Decision> decisions(BreachId id) {
        return table.decisions(id);
    }

    /** What counts now. */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public Optional<Decision> decision(BreachId id, About about) {
        return table.decisions(id).stream()
                .filter(decision -> Objects.equals(decision.about(), about))
                .findFirst();
    }
}
