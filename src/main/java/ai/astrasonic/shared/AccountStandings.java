package ai.astrasonic.shared;

import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What the accounts know of a person's standing. Whoever processes data asks {@link ProcessingPermissions}, which builds
 * upon it; here, because the consent ledger waits for it too.
 */
public interface AccountStandings {

    /** The standing now; it may change a moment later. */
    AccountStanding of(AccountId account);

    /** The standing until the transaction ends: a restriction or an erasure waits for it, or came before. */
    AccountStanding holding(AccountId account);

    /** The standing of many now, each that exists. */
    Map<AccountId, AccountStanding> of(Collection<AccountId> accounts);

    /** As {@link #holding}, for whoever is about to change what may be done: waits for all who hold it, and they for this. */
    AccountStanding changing(AccountId account);

    /** The standing now of an account that must be there. */
    default AccountStanding ofKnown(AccountId account) {
        var standing = of(account);
        if (standing == AccountStanding.UNKNOWN) {
            throw new NoSuchElementException("No account " + account);
        }
        return standing;
    }
}
