package ai.astrasonic.console.security;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where staff sign in and how long a session lasts.
 *
 * @param address the console's own address as a browser writes it; https makes the session cookie {@code __Host-}
 * @param issuer the staff realm of the identity server
 * @param clientSecret none for a public client, which proves itself by PKCE alone
 * @param idle after how long without an act a session ends
 * @param longest after how long it ends in any case
 * @param askAgain how often the identity server is asked whether somebody may still come in
 */
@ConfigurationProperties("astrasonic.console")
record ConsoleProperties(
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("http://localhost:8180/realms/staff") URI issuer,
        @DefaultValue("console") String clientId,
        @Nullable String clientSecret,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("5m") Duration askAgain) {

    private static final String COOKIE = "console";

    String cookie() {
        return encrypted() ? "__Host-" + COOKIE : COOKIE;
    }

    boolean encrypted() {
        return "https".equals(address.getScheme());
    }
}
