package ai.astrasonic.connections;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A connection that the person just made.
 *
 * @param providerEmail the address the provider tells, for Apple perhaps a relay address
 * @param tokens none for a sign-in that gives no access
 */
public record NewConnection(
        AccountId account,
        Provider provider,
        String providerId,
        @Nullable EmailAddress providerEmail,
        String scopes,
        @Nullable Tokens tokens) {}
