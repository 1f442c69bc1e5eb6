package ai.astrasonic.permissions;

import ai.astrasonic.accounts.AccountChanges;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.AccountStandings;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Restriction of processing (Art. 18), for one ground or several at once: the account is restricted from the first to the
 * end of the last. A restriction ends only after the person was told (Art. 18(3)).
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class Restrictions {

    private final RestrictionEntries entries;
    private final AccountChanges accounts;
    private final AccountStandings standings;
    private final AuditTrail audit;
    private final Clock clock;

    Restrictions(
            RestrictionEntries entries,
            AccountChanges accounts,
            AccountStandings standings,
            AuditTrail audit,
            Clock clock) {
        this.entries = entries;
        this.accounts = accounts;
        this.standings = standings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Restricts from now on; for a ground that is in force already, nothing changes.
     *
     * @param request the request it answers; null where there is none
     */
    public RestrictionId restrict(
            AccountId account, RestrictionGround ground, @Nullable RequestId request, String reason) {
        standings.changing(account);
        return entries.findByAccountIdAndGroundAndLiftedAtIsNull(account.value(), ground)
                .map(RestrictionEntry::id)
                .orElseGet(() -> begin(account, ground, request, reason));
    }

    private RestrictionId begin(
            AccountId account, RestrictionGround ground, @Nullable RequestId request, String reason) {
        accounts.restrict(account, reason);
        return entries.saveAndFlush(new RestrictionEntry(Ids.next(clock), account, ground, request, clock.instant()))
                .id();
    }

    /** The person was told that the restriction will end. */
    public void told(RestrictionId id, String how) {
        var entry = entry(id);
        entry.told(clock.instant());
        audit.record(AuditAct.of("told-of-lifting", "restriction", id.value())
                .about(entry.account())
                .because(how));
    }

    /**
     * The person is being told by this e-mail that the restriction ends on that day.
     *
     * @throws IllegalStateException when it has ended, its end is announced already, or it ends without a notice
     */
    public void announce(RestrictionId id, LocalDate on, UUID notice, String reason) {
        announced(id, reason).willEnd(on, notice, null);
    }

    /** The same, where the notice left on paper at that moment. */
    public void announcedOnPaper(RestrictionId id, LocalDate on, Instant postedAt, String reason) {
        announced(id, reason).willEnd(on, null, postedAt);
    }

    private RestrictionEntry announced(RestrictionId id, String reason) {
        var entry = entry(id);
        if (!entry.read().mayBeAnnounced()) {
            throw new IllegalStateException("The end of restriction " + id + " cannot be announced");
        }
        audit.record(AuditAct.of("announced-lifting", "restriction", id.value())
                .about(entry.account())
                .because(reason));
        return entry;
    }

    /** The announcement came to nothing, or is taken back: the restriction goes on until another is made. */
    public void goesOn(RestrictionId id, String because) {
        var entry = entry(id);
        if (!entry.read().isAnnounced()) {
            throw new IllegalStateException("Restriction " + id + " goes on anyway");
        }
        entry.doesNotEnd(because);
        audit.record(AuditAct.of("took-back-lifting", "restriction", id.value())
                .about(entry.account())
                .because(because));
    }

    /** The restriction whose end this e-mail announces; nobody else changes it until the transaction ends. */
    public Optional<Restriction> announcedBy(UUID notice) {
        return entries.findLockedByAnnouncementNoticeId(notice).map(RestrictionEntry::read);
    }

    /** The e-mails that announce the end of a restriction and may not have left. */
    @Transactional(readOnly = true)
    public List<UUID> noticesOnTheirWay() {
        return entries.findNoticesOnTheirWay();
    }

    /** The restrictions whose announced day has come, and of which the person was told. */
    @Transactional(readOnly = true)
    public List<Restriction> dueToEnd(LocalDate today) {
        return entries.findDue(today).stream().map(RestrictionEntry::read).toList();
    }

    /** Ends one restriction; the account is free when no other one is left. */
    public Lifting lift(RestrictionId id, String reason) {
        var entry = entry(id);
        var account = entry.account();
        standings.changing(account);
        if (!entry.read().isInForce()) {
            return new Lifting.LiftedBefore();
        }
        if (!entry.read().mayEnd()) {
            return new Lifting.NotTold();
        }
        entry.lift(clock.instant());
        audit.record(AuditAct.of("lifted-restriction", "restriction", id.value())
                .about(account)
                .because(reason));
        boolean others =
                !entries.findByAccountIdAndLiftedAtIsNull(account.value()).isEmpty();
        if (!others) {
            accounts.liftRestriction(account, reason);
        }
        return new Lifting.Lifted(others);
    }

    /** All of a person, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
    public List<Restriction> of(AccountId account) {
        return entries.findByAccountIdOrderBySinceDesc(account.value()).stream()
                .map(RestrictionEntry::read)
                .toList();
    }

    /** Those that a request brought about, the oldest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
    public List<Restriction> by(RequestId request) {
        return entries.findByRequestIdOrderBySince(request.value()).stream()
                .map(RestrictionEntry::read)
                .toList();
    }

    /** @throws IllegalArgumentException when there is none */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
    public Restriction get(RestrictionId id) {
        return entries.findById(id.value())
                .map(RestrictionEntry::read)
                .orElseThrow(() -> new IllegalArgumentException("No restriction " + id));
    }

    private RestrictionEntry entry(RestrictionId id) {
        return entries.findLockedById(id.value())
                .orElseThrow(() -> new IllegalArgumentException("No restriction " + id));
    }
}
