package ai.astrasonic.holds;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.audit.FreshSignIn;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds (Art. 17(3)(b), (e), 18(1)(c)): they beat every erasure and every period until they are released. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class LegalHolds {

    private static final String DPO = "hasRole('" + Roles.DPO + "')";
    private static final String READER = "hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "')";
    private static final int LARGEST_PAGE = 200;

    private final HoldTable table;
    private final HoldRules rules;
    private final FreshSignIn signIn;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final List<HoldGuard> guards;
    private final Clock clock;

    LegalHolds(
            HoldTable table,
            HoldRules rules,
            FreshSignIn signIn,
            AuditTrail trail,
            ApplicationEventPublisher events,
            List<HoldGuard> guards,
            Clock clock) {
        this.table = table;
        this.rules = rules;
        this.signIn = signIn;
        this.trail = trail;
        this.events = events;
        this.guards = List.copyOf(guards);
        this.clock = clock;
    }

    /** @throws HoldRefused when it is over nothing that exists, or says too little */
    @PreAuthorize(DPO)
    public HoldId place(NewHold hold) {
        return placed(hold);
    }

    /** The same for evidence of a breach, which cannot wait until the DPO is awake; the DPO alone releases it. */
    @PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
    public HoldId freeze(NewHold evidence) {
        if (evidence.ground() != HoldGround.BREACH_EVIDENCE) {
            throw new IllegalArgumentException("Frozen is evidence of a breach, not " + evidence.ground());
        }
        return placed(evidence);
    }

    /**
     * Lets evidence of a breach begin earlier; it never begins later by this.
     *
     * @param from first day of the records that matter now; null for all there are
     * @return whether it keeps more than before
     */
    @PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
    public boolean widen(HoldId id, @Nullable LocalDate from, String reason) {
        rules.checkReason(reason);
        var before = known(id);
        if (before.ground() != HoldGround.BREACH_EVIDENCE || !table.widen(id, from)) {
            return false;
        }
        record(
                AuditAct.of("widened", "legal-hold", id.value())
                        .because(reason)
                        .with("before", String.valueOf(before.scope().from()))
                        .with("after", String.valueOf(from)),
                before.scope());
        return true;
    }

    /** Whether the records that a hold keeps begin on exactly this day; null for all there are. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
    public boolean beginsOn(HoldId id, @Nullable LocalDate from) {
        return Objects.equals(known(id).scope().from(), from);
    }

    private HoldId placed(NewHold hold) {
        rules.check(hold);
        var id = new HoldId(Ids.next(clock));
        table.insert(id, hold, Actor.current().name());
        record(AuditAct.of("placed", "legal-hold", id.value()).because(hold.facts()), hold.scope());
        return id;
    }

    /**
     * Ends a hold; what was deferred because of it goes on by itself, so this needs a fresh sign-in. A second release
     * changes nothing.
     *
     * @throws HoldRefused while what it rests on is at work
     * @throws ai.astrasonic.audit.SignInTooOld when the sign-in is older than five minutes
     */
    @PreAuthorize(DPO)
    public void release(HoldId id, String reason) {
        rules.checkReason(reason);
        signIn.require();
        var hold = known(id);
        if (isNeeded(id)) {
            throw new HoldRefused(HoldRefused.Why.STILL_NEEDED, "What hold " + id + " rests on is still at work");
        }
        if (table.release(id, Actor.current().name(), reason.strip())) {
            record(AuditAct.of("released", "legal-hold", id.value()).because(reason), hold.scope());
            events.publishEvent(new HoldReleased(id, clock.instant()));
        }
    }

    /** Whether what a hold rests on is still at work, so that it cannot be released. */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public boolean isNeeded(HoldId id) {
        return guards.stream().anyMatch(guard -> guard.needs(id));
    }

    /**
     * Keeps a hold that was looked at again.
     *
     * @throws HoldRefused when the day is past, or more than six months ahead
     * @throws IllegalStateException when it is released
     */
    @PreAuthorize(DPO)
    public void extendReview(HoldId id, LocalDate reviewOn, String reason) {
        rules.checkReason(reason);
        rules.checkReview(reviewOn);
        var hold = known(id);
        if (!table.review(id, reviewOn)) {
            throw new IllegalStateException("Hold " + id + " is released");
        }
        record(
                AuditAct.of("reviewed", "legal-hold", id.value())
                        .because(reason)
                        .with("before", hold.reviewOn())
                        .with("after", reviewOn),
                hold.scope());
    }

    /** The holds in force over each of these people, on them, on a request of theirs or on a class of records; set-based. */
    @Transactional(readOnly = true)
    public Map<AccountId, List<HoldInTheWay>> over(Collection<AccountId> people) {
        return people.isEmpty() ? Map.of() : table.over(people);
    }

    /**
     * By the day of their review, the nearest first.
     *
     * @param after last of the page before; none for the first page
     */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<LegalHold> page(HoldFilter filter, @Nullable LegalHold after, int limit) {
        return table.page(filter, after, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** @throws NoSuchElementException when there is none */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public LegalHold get(HoldId id) {
        return known(id);
    }

    /** The latest day on which a hold of today may be looked at again. */
    @PreAuthorize(READER)
    public LocalDate latestReview() {
        return rules.latestReview();
    }

    private LegalHold known(HoldId id) {
        return table.find(id).orElseThrow(() -> new NoSuchElementException("No legal hold " + id));
    }

    /** Each person's own access request finds the act; a hold over everybody is about nobody in particular. */
    private void record(AuditAct act, HoldScope scope) {
        if (scope.people().isEmpty()) {
            trail.record(act);
        }
        scope.people().forEach(person -> trail.record(act.about(person)));
    }
}
