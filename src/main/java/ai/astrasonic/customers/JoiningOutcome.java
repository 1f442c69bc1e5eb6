package ai.astrasonic.customers;

import ai.astrasonic.accounts.AccountContact;
import java.util.Locale;

/** What came of opening an account. */
public sealed interface JoiningOutcome {

    /** It is open now. */
    record Opened(AccountContact account) implements JoiningOutcome {}

    /** They had one before; it is as it was. */
    record Existing(AccountContact account) implements JoiningOutcome {}

    record Refused(Ground ground) implements JoiningOutcome {}

    /** Why there is none. */
    enum Ground {
        /** The identity server does not take the token any more. */
        NOT_SIGNED_IN,
        /** The address has not been shown to be theirs. */
        NOT_VERIFIED,
        /** Under 16; their sign-in is gone as well. */
        TOO_YOUNG,
        /** Somebody has an account with this address. */
        ADDRESS_IN_USE,
        /** They were shown another version of the policy than the newest one, or none. */
        POLICY_CHANGED;

        String key() {
            return "customers.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
