package ai.astrasonic.identityserver;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach the realm of the customers.
 *
 * @param realm its address, such as {@code https://id.example/realms/customers}; unset means that nobody can be removed there
 * @param clientId a client with a service account whose one right is {@code manage-users}
 */
@ConfigurationProperties("astrasonic.identity")
public record IdentityServerSettings(
        @Nullable URI realm,
        @DefaultValue("erasure") String clientId,
        @Nullable String clientSecret) {

    boolean isComplete() {
        return realm != null && clientSecret != null && !clientSecret.isBlank();
    }

    @Override
    public String toString() {
        return "IdentityServerSettings[" + realm + ", " + clientId + "]";
    }
}
