package ai.astrasonic.accounts;

import org.jspecify.annotations.Nullable;

/** Which accounts a list shows; null asks for any. */
public record AccountFilter(
        @Nullable AccountStatus status, @Nullable String country) {

    public static final AccountFilter ALL = new AccountFilter(null, null);
}
