package ai.astrasonic.approvals;

import ai.astrasonic.approvals.ApprovalImpossible.Why;
import ai.astrasonic.audit.Actor;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.audit.FreshSignIn;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Wishes for a second person's approval: asked by one, decided by another, never by the same. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.DPO + "')")
public class Approvals {

    private final ApprovalTable table;
    private final ApprovalSettings settings;
    private final FreshSignIn signIn;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approvals(
            ApprovalTable table,
            ApprovalSettings settings,
            FreshSignIn signIn,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.settings = settings;
        this.signIn = signIn;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for approval, as whoever is signed in. What waits already, or was approved, with the same content is answered
     * again; with another content it is withdrawn.
     */
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.FINANCE + "')")
    public ApprovalId ask(ApprovalOrder order) {
        needed(order.reason());
        table.oneAtATime(order.kind(), order.object());
        var live = table.live(order.kind(), order.object());
        return live.filter(known -> isStill(known, order)).map(Approval::id).orElseGet(() -> {
            live.ifPresent(old -> takeBack(old, old.status() == ApprovalStatus.EXPIRED ? "expired" : "asked anew"));
            return insert(order);
        });
    }

    /**
     * Approves exactly the content that was asked for, as a second person who signed in a moment ago.
     *
     * @throws ApprovalImpossible when it is decided or withdrawn already, or by whoever asked
     * @throws ai.astrasonic.audit.SignInTooOld when the sign-in is older than five minutes
     */
    public void approve(ApprovalId id, String reason) {
        if (!signIn.isFresh()) {
            trail.record(AuditAct.of("approved", "approval", id.value())
                    .because("sign-in too old")
                    .refused());
        }
        signIn.require();
        decide(id, ApprovalStatus.APPROVED, reason);
        trail.record(AuditAct.of("approved", "approval", id.value()).because(reason));
    }

    /** @throws ApprovalImpossible when it is decided or withdrawn already, or by whoever asked */
    public void refuse(ApprovalId id, String reason) {
        decide(id, ApprovalStatus.REFUSED, reason);
        trail.record(AuditAct.of("refused-approval", "approval", id.value()).because(reason));
    }

    /** The content changed or is not wanted any more: what waits is withdrawn, what was approved counts no longer. */
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
    public void withdraw(String kind, UUID object, String reason) {
        table.oneAtATime(kind, object);
        table.live(kind, object).ifPresent(live -> takeBack(live, needed(reason)));
    }

    /** What waits or was approved for this object; what expired while it waited is still there. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.FINANCE + "')")
    public Optional<Approval> live(String kind, UUID object) {
        return table.live(kind, object);
    }

    /** Whether exactly this content was approved, and not withdrawn since. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
    public boolean isApproved(String kind, UUID object, String contentSha256) {
        return table.live(kind, object)
                .filter(live -> live.status() == ApprovalStatus.APPROVED)
                .filter(live -> live.contentSha256().equals(contentSha256))
                .isPresent();
    }

    private static boolean isStill(Approval known, ApprovalOrder order) {
        return known.status() != ApprovalStatus.EXPIRED && known.contentSha256().equals(order.contentSha256());
    }

    private ApprovalId insert(ApprovalOrder order) {
        var id = new ApprovalId(Ids.next(clock));
        table.insert(id, order, Actor.current().name(), expiry());
        trail.record(AuditAct.of("asked-approval", "approval", id.value())
                .because(order.reason())
                .with("kind", order.kind())
                .with("object", order.object()));
        return id;
    }

    private Instant expiry() {
        return clock.instant().atOffset(ZoneOffset.UTC).plus(settings.life()).toInstant();
    }

    private void decide(ApprovalId id, ApprovalStatus decision, String reason) {
        var me = Actor.current().name();
        var decided = table.decide(id, decision, me, needed(reason)).orElseThrow(() -> impossible(id, me));
        events.publishEvent(new ApprovalDecided(
                id,
                decided.kind(),
                decided.object(),
                decided.contentSha256(),
                decision == ApprovalStatus.APPROVED,
                me,
                clock.instant()));
    }

    private RuntimeException impossible(ApprovalId id, String me) {
        var there = table.find(id);
        if (there.isEmpty()) {
            return new NoSuchElementException("No approval " + id);
        }
        var refusal = refusal(there.get());
        trail.record(AuditAct.of("decided", "approval", id.value())
                .because(refusal.why().name())
                .refused());
        return refusal;
    }

    private static ApprovalImpossible refusal(Approval there) {
        return switch (there.status()) {
            case WAITING -> new ApprovalImpossible(there.id(), Why.OWN, there.askedBy());
            case APPROVED, REFUSED -> new ApprovalImpossible(there.id(), Why.DECIDED, by(there.decided()));
            case WITHDRAWN -> new ApprovalImpossible(there.id(), Why.WITHDRAWN, by(there.withdrawn()));
            case EXPIRED -> new ApprovalImpossible(there.id(), Why.EXPIRED, null);
        };
    }

    private static @Nullable String by(Approval.@Nullable Step step) {
        return Optional.ofNullable(step).map(Approval.Step::by).orElse(null);
    }

    private void takeBack(Approval live, String reason) {
        if (table.withdraw(live.id(), Actor.current().name(), reason)) {
            trail.record(AuditAct.of("withdrew-approval", "approval", live.id().value())
                    .because(reason));
        }
    }

    private static String needed(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A reason is needed");
        }
        return reason.strip();
    }
}
