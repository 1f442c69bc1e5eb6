package ai.astrasonic.accounts;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An account that is to be erased, and given back when it is not to be. */
@GoesOnUnderRestriction(value = "dsar-handling", because = "the wish to be erased is recorded and taken back (Art. 17)")
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class DeletionRequests {

    private final AccountRepository accounts;
    private final AuditTrail audit;
    private final Clock clock;

    DeletionRequests(AccountRepository accounts, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The account waits to be erased; a second call changes nothing. */
    public void begin(AccountId id, String reason) {
        if (account(id).awaitsErasure(clock.instant())) {
            audit.record(act("deletion-requested", id, reason));
        }
    }

    /** The account is to be used again. */
    public void takeBack(AccountId id, String reason) {
        if (account(id).staysAfterAll()) {
            audit.record(act("deletion-taken-back", id, reason));
        }
    }

    private static AuditAct act(String verb, AccountId id, String reason) {
        return AuditAct.of(verb, "account", id.value()).about(id).because(reason);
    }

    private Account account(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(() -> new IllegalArgumentException("No account " + id));
    }
}
