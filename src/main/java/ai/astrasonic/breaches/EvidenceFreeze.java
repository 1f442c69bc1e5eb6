package ai.astrasonic.breaches;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.holds.HoldGround;
import ai.astrasonic.holds.HoldId;
import ai.astrasonic.holds.HoldScope;
import ai.astrasonic.holds.LegalHolds;
import ai.astrasonic.holds.NewHold;
import ai.astrasonic.shared.Controller;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what shows how a breach happened: from the moment it is reported, also as a signal, no period ends the security log and
 * the audit trail of its time. The DPO releases the hold once the breach is over.
 *
 * @see <a href="../../../../../../docs/decisions/0034-the-desk-of-a-breach.md">decision 34</a>
 */
@Component
class EvidenceFreeze {

    static final Set<String> KEPT = Set.of("securitylog.event", "audit.act");

    private static final String NAME = "breach-evidence";
    private static final int MONTHS_TO_REVIEW = 3;

    private final LegalHolds holds;
    private final BreachEvidence evidence;
    private final Breaches breaches;
    private final BreachTimeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceFreeze(
            LegalHolds holds,
            BreachEvidence evidence,
            Breaches breaches,
            BreachTimeline timeline,
            JdbcClient jdbc,
            Clock clock) {
        this.holds = holds;
        this.evidence = evidence;
        this.breaches = breaches;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction of whoever reports it, so that nothing goes in between; a signal that became certain is held already. */
    @EventListener
    void on(BreachReported reported) {
        RunAs.job(NAME, () -> {
            var breach = breaches.get(reported.breach());
            if (evidence.of(breach.id()).isEmpty() && !BreachSignals.isUncheckedNotice(breach)) {
                hold(breach);
            }
        });
    }

    /** What is held grows with what is known at once; it never shrinks, and the timeline says when it covers more than it would now. */
    @EventListener
    void on(OccurrenceCorrected corrected) {
        RunAs.job(NAME, () -> {
            var breach = breaches.get(corrected.breach());
            evidence.of(breach.id()).ifPresent(hold -> follow(breach, hold));
        });
    }

    private void follow(Breach breach, HoldId hold) {
        var needed = day(breach.occurredFrom());
        if (holds.widen(hold, needed, "Breach " + breach.number() + " began earlier than was known")) {
            timeline.add(breach.id(), "breach-evidence-widened", "");
        } else if (!holds.beginsOn(hold, needed)) {
            timeline.add(breach.id(), "breach-evidence-kept", "");
        }
    }

    private void hold(Breach breach) {
        var scope = new HoldScope(Set.of(), null, KEPT, day(breach.occurredFrom()), null);
        var today = LocalDate.ofInstant(clock.instant(), Controller.ZONE);
        var hold = holds.freeze(new NewHold(
                HoldGround.BREACH_EVIDENCE,
                "Breach " + breach.number() + ": log and trail of its time",
                scope,
                "Art. 33(5) GDPR",
                today.plusMonths(MONTHS_TO_REVIEW)));
        jdbc.sql("INSERT INTO breach_hold (breach_id, hold_id) VALUES (:breach, :hold)")
                .param("breach", breach.id().value())
                .param("hold", hold.value())
                .update();
        timeline.add(breach.id(), "breach-evidence-held", "");
    }

    /** A day before it began, as far as anybody knows; all there is where nobody does. */
    private static @Nullable LocalDate day(@Nullable Instant from) {
        return from == null ? null : LocalDate.ofInstant(from, Controller.ZONE).minusDays(1);
    }
}
