package ai.astrasonic.identityserver;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The realms whose events somebody looks after.
 *
 * @param clientSecret of the client {@code event-check} in both, which can read the settings and nothing more
 */
@ConfigurationProperties("astrasonic.promises.realms")
record EventTermSettings(
        @Nullable String staff,
        @Nullable String customers,
        @Nullable String clientSecret) {

    /** Empty where its address or the secret is not set. */
    Optional<String> realm(String name) {
        return Optional.ofNullable(name.equals("staff") ? staff : customers)
                .filter(address -> !address.isBlank() && clientSecret != null && !clientSecret.isBlank());
    }

    @Override
    public String toString() {
        return "EventTermSettings[" + staff + ", " + customers + "]";
    }
}
