package ai.astrasonic.customers;

import ai.astrasonic.accounts.AccountContact;
import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.NewAccount;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.policies.AccountPolicies;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a new account down, with the act in its own name. */
@Component
class Opening {

    private final AccountRegister register;
    private final AccountPolicies policies;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Opening(
            AccountRegister register,
            AccountPolicies policies,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.register = register;
        this.policies = policies;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean isTooYoung(Newcomer newcomer) {
        return NewAccount.isTooYoung(newcomer.birthYear(), clock.instant());
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException when the address or the identity has an account
     * @throws PolicyMovedOn when they were not shown the newest version of the policy
     */
    AccountContact open(String identity, EmailAddress address, Newcomer newcomer) {
        var id = AccountId.next(clock);
        RunAs.customerFor(id, () -> {
            transaction.executeWithoutResult(status -> {
                register.register(List.of(account(id, identity, address, newcomer)));
                if (!policies.joined(id, newcomer.policyVersion(), newcomer.language())) {
                    throw new PolicyMovedOn();
                }
                audit.record(
                        AuditAct.of("opened-account", "account", id.value()).about(id));
            });
            return id;
        });
        return new AccountContact(id, address, newcomer.displayName(), newcomer.language());
    }

    private NewAccount account(AccountId id, String identity, EmailAddress address, Newcomer newcomer) {
        return new NewAccount(
                id,
                address,
                newcomer.displayName(),
                newcomer.country(),
                newcomer.language(),
                newcomer.birthYear(),
                identity,
                clock.instant());
    }
}
