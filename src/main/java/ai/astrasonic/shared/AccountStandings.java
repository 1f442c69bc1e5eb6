package ai.astrasonic.shared;

import java.util.NoSuchElementException;

/**
 * Asked by every system of record before it takes data in; answered by the accounts. Here, because the systems of record
 * do not know one another.
 */
public interface AccountStandings {

    /** The standing now; it may change a moment later. */
    AccountStanding of(AccountId account);

    /** The standing until the transaction ends: a restriction or an erasure waits for it, or came before. */
    AccountStanding holding(AccountId account);

    /** The standing now of an account that must be there. */
    default AccountStanding ofKnown(AccountId account) {
        var standing = of(account);
        if (standing == AccountStanding.UNKNOWN) {
            throw new NoSuchElementException("No account " + account);
        }
        return standing;
    }
}
