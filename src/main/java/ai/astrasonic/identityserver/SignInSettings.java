package ai.astrasonic.identityserver;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How to read what happened at the door of the customers realm.
 *
 * @param clientSecret of the client {@code security-log}, whose one right is {@code view-events}
 */
@ConfigurationProperties("astrasonic.sign-ins")
record SignInSettings(@Nullable URI realm, @Nullable String clientSecret) {

    IdentityServerSettings client() {
        return new IdentityServerSettings(realm, "security-log", clientSecret);
    }

    @Override
    public String toString() {
        return "SignInSettings[" + realm + "]";
    }
}
