package ai.astrasonic.api;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call us by itself.
 *
 * @param sentrySecret the client secret of our internal integration at Sentry; empty while there is none
 * @param stripeSecret the secret of our endpoint at Stripe; empty while there is none
 * @param stripeSecretBefore the one that it replaces, while both are in use
 */
@ConfigurationProperties("astrasonic.hooks")
record HookSettings(
        @DefaultValue("") String sentrySecret,
        @DefaultValue("") String stripeSecret,
        @DefaultValue("") String stripeSecretBefore) {

    List<String> stripeSecrets() {
        return List.of(stripeSecret, stripeSecretBefore);
    }
}
