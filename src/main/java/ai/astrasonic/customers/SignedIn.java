package ai.astrasonic.customers;

import ai.astrasonic.accounts.AccountIdentities;
import ai.astrasonic.audit.Actor;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.shared.AccountId;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The customer of this thread. Services of this module act through it, so that an account is only ever the one of the person
 * whom the identity server named.
 */
@Component
class SignedIn {

    private final AccountIdentities identities;

    SignedIn(AccountIdentities identities) {
        this.identities = identities;
    }

    /** @throws NoAccount when they have none */
    AccountId account() {
        var identity = Actor.current().name();
        return RunAs.jobFor("customers", () -> identities.accountOf(identity)).orElseThrow(NoAccount::new);
    }

    /**
     * Does this on the customer's own account, in their name.
     *
     * @throws NoAccount when they have none
     */
    <T> T does(Function<AccountId, T> act) {
        var account = account();
        return RunAs.customerFor(account, () -> act.apply(account));
    }
}
