package ai.astrasonic.centre;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where customers sign in.
 *
 * @param issuer the customers realm of the identity server
 * @param clientSecret none for a public client, which proves itself by PKCE alone
 */
@ConfigurationProperties("astrasonic.centre")
record CentreSettings(
        @DefaultValue("http://localhost:8180/realms/customers")
        URI issuer,

        @DefaultValue("privacy-centre") String clientId,
        @Nullable String clientSecret) {}
