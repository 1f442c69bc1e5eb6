package ai.astrasonic.accounts;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.AccountRestricted;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.RestrictionLifted;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes to one account, each with its reason in the audit trail: a new address, restriction and its end. */
@GoesOnUnderRestriction(value = "dsar-handling", because = "restricts and lifts, and takes a new address from the person")
@Service
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class AccountChanges {

    private final AccountRepository accounts;
    private final FormerEmails formerEmails;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountChanges(
            AccountRepository accounts,
            FormerEmails formerEmails,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.formerEmails = formerEmails;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a new address (Art. 16) and keeps the old one, by which the person may still write to us. */
    @Transactional
    public void changeEmail(AccountId id, EmailAddress address, String reason) {
        var account = account(id);
        account.email()
                .filter(old -> !old.normal().equals(address.normal()))
                .ifPresent(old -> formerEmails.save(
                        new FormerEmail(Ids.next(clock), id, old, account.emailSince(), clock.instant())));
        account.changeEmail(address, clock.instant());
        audit.record(act("changed-email", id, reason));
    }

    /** Restriction of processing (Art. 18(1)). */
    @Transactional
    public void restrict(AccountId id, String reason) {
        account(id).restrict(clock.instant());
        audit.record(act("restricted", id, reason));
        events.publishEvent(new AccountRestricted(id, clock.instant()));
    }

    /** The person was told before (Art. 18(3)). */
    @Transactional
    public void liftRestriction(AccountId id, String reason) {
        account(id).liftRestriction();
        audit.record(act("lifted-restriction", id, reason));
        events.publishEvent(new RestrictionLifted(id, clock.instant()));
    }

    private static AuditAct act(String verb, AccountId id, String reason) {
        return AuditAct.of(verb, "account", id.value()).about(id).because(reason);
    }

    private Account account(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(() -> new IllegalArgumentException("No account " + id));
    }
}
