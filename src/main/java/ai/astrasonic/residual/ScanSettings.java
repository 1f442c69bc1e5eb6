package ai.astrasonic.residual;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the scan looks beside the database and the object stores. What is not told cannot be searched, and the report says so.
 *
 * @param logs folder of log files
 * @param mailbox folder of stored mails, where a mail server of this installation keeps any
 * @param absent places that this installation does not have: {@code identity-server}, {@code logs}, {@code mailbox}
 */
@ConfigurationProperties("astrasonic.residual")
record ScanSettings(
        @Nullable IdentityServer identityServer,
        @Nullable Path logs,
        @Nullable Path mailbox,
        @DefaultValue Set<String> absent) {

    /**
     * How to read the realm of the customers.
     *
     * @param realm its address, such as {@code https://id.example/realms/customers}
     * @param clientId of a client whose service account may view users and nothing else
     */
    record IdentityServer(
            URI realm,
            @DefaultValue("residual-scan") String clientId,
            @Nullable String clientSecret) {

        boolean isComplete() {
            return clientSecret != null && !clientSecret.isBlank();
        }

        /** Where the realm is administered. */
        String administration() {
            return realm.toString().replaceFirst("/realms/", "/admin/realms/");
        }

        @Override
        public String toString() {
            return "IdentityServer[" + realm + ", " + clientId + "]";
        }
    }
}
