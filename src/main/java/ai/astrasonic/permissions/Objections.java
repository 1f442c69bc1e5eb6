package ai.astrasonic.permissions;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.activities.LegalBasis;
import ai.astrasonic.activities.ProcessingActivity;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.AccountStanding;
import ai.astrasonic.shared.AccountStandings;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections (Art. 21): in force at once, before they are decided, until they are rejected or taken back. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class Objections {

    private final ObjectionEntries entries;
    private final Activities activities;
    private final AccountStandings standings;
    private final AuditTrail audit;
    private final Clock clock;

    Objections(
            ObjectionEntries entries,
            Activities activities,
            AccountStandings standings,
            AuditTrail audit,
            Clock clock) {
        this.entries = entries;
        this.activities = activities;
        this.standings = standings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The activities that a person can object to: those with a purpose that rests on our interests (Art. 21(1)). */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
    public List<String> objectionable() {
        return activities.all().stream()
                .filter(Objections::restsOnOurInterests)
                .map(ProcessingActivity::key)
                .toList();
    }

    /**
     * Takes an objection; to what a person has objected to before, nothing changes and the first date stays.
     *
     * @param request the request it came with; null where there is none
     * @throws IllegalArgumentException for an activity that rests on none of our interests
     * @throws IllegalStateException of an erased or unknown person
     */
    public ObjectionId object(
            AccountId account, String activity, ObjectionGround ground, @Nullable RequestId request, String reason) {
        if (ground == ObjectionGround.OWN_SITUATION && !restsOnOurInterests(activities.get(activity))) {
            throw new IllegalArgumentException("Activity " + activity + " rests on no interest of ours to object to");
        }
        requireThere(account, standings.changing(account));
        return entries.findByAccountIdAndActivityAndEndedAtIsNull(
                        account.value(), activities.get(activity).key())
                .map(ObjectionEntry::id)
                .orElseGet(() -> take(account, activity, ground, request, reason));
    }

    private ObjectionId take(
            AccountId account, String activity, ObjectionGround ground, @Nullable RequestId request, String reason) {
        var entry = new ObjectionEntry(Ids.next(clock), account, activity, ground, request, clock.instant());
        entries.saveAndFlush(entry);
        record("objected", entry, reason);
        return entry.id();
    }

    /** The processing stays stopped. */
    public void uphold(ObjectionId id, String reason) {
        var entry = entry(id);
        entry.uphold(clock.instant());
        record("upheld-objection", entry, reason);
    }

    /** Compelling legitimate grounds override it, or claims need the data (Art. 21(1)); processing may go on. */
    public void reject(ObjectionId id, String grounds) {
        var entry = entry(id);
        entry.reject(clock.instant());
        record("rejected-objection", entry, grounds);
    }

    /** The person takes it back. */
    public void takeBack(ObjectionId id, String reason) {
        var entry = entry(id);
        entry.takeBack(clock.instant());
        record("took-back-objection", entry, reason);
    }

    /** All of a person, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
    public List<Objection> of(AccountId account) {
        return entries.findByAccountIdOrderBySinceDesc(account.value()).stream()
                .map(ObjectionEntry::read)
                .toList();
    }

    private void record(String verb, ObjectionEntry entry, String reason) {
        audit.record(AuditAct.of(verb, "objection", entry.id().value())
                .about(entry.account())
                .because(reason));
    }

    private ObjectionEntry entry(ObjectionId id) {
        return entries.findLockedById(id.value()).orElseThrow(() -> new IllegalArgumentException("No objection " + id));
    }

    private static boolean restsOnOurInterests(ProcessingActivity activity) {
        return activity.legalBases().contains(LegalBasis.LEGITIMATE_INTERESTS);
    }

    private static void requireThere(AccountId account, AccountStanding standing) {
        if (standing == AccountStanding.ERASED || standing == AccountStanding.UNKNOWN) {
            throw new IllegalStateException("Account " + account + " is " + standing);
        }
    }
}
