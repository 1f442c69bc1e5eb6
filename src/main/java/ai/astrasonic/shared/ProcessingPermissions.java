package ai.astrasonic.shared;

import ai.astrasonic.shared.Permission.Refused;
import ai.astrasonic.shared.Permission.Why;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Asked by every reader and writer of personal data: may this person's data be processed for this purpose? The purpose is
 * the key of a processing activity ({@code law/activities}). Here, because the systems of record do not know one another.
 */
public interface ProcessingPermissions {

    /** The answer now; it may change a moment later. */
    Permission of(AccountId account, String activity);

    /** The answer until the transaction ends: a restriction, objection or erasure waits for it, or came before. */
    Permission holding(AccountId account, String activity);

    /** For a job, in one question: the people of whom it must not be done, each with the reason; the others may be. */
    Map<AccountId, Why> refused(Collection<AccountId> accounts, String activity);

    /** The answer now for an account that must be there. */
    default Permission ofKnown(AccountId account, String activity) {
        var permission = of(account, activity);
        if (permission instanceof Refused(Why why) && why == Why.UNKNOWN) {
            throw new NoSuchElementException("No account " + account);
        }
        return permission;
    }
}
