package ai.astrasonic.support;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Whom we talk to: an account, or somebody known only by an address or a name. */
public record Contact(
        @Nullable AccountId account,
        @Nullable EmailAddress email,
        @Nullable String name) {

    public Contact {
        if (account == null && email == null && name == null) {
            throw new IllegalArgumentException("A conversation is with somebody: account, address or name");
        }
    }

    public static Contact of(AccountId account) {
        return new Contact(account, null, null);
    }

    /** A person without an account. */
    public static Contact stranger(EmailAddress email, @Nullable String name) {
        return new Contact(null, email, name);
    }
}
