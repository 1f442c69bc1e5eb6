package ai.astrasonic.api;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call us by itself.
 *
 * @param sentrySecret the client secret of our internal integration at Sentry; empty while there is none
 * @param stripeSecret the secret of our endpoint at Stripe; empty while there is none
 * @param stripeSecretBefore the one that it replaces, while both are in use
 * @param resendSecret the secret of our endpoint at Resend, {@code whsec_…}; empty while there is none
 * @param resendSecretBefore the one that it replaces, while both are in use
 */
@ConfigurationProperties("astrasonic.hooks")
record HookSettings(
        @DefaultValue("") String sentrySecret,
        @DefaultValue("") String stripeSecret,
        @DefaultValue("") String stripeSecretBefore,
        @DefaultValue("") String resendSecret,
        @DefaultValue("") String resendSecretBefore) {

    /** A secret that is no secret of Resend's stops the start, not the first event. */
    HookSettings {
        keys(resendSecret, resendSecretBefore);
    }

    List<String> stripeSecrets() {
        return List.of(stripeSecret, stripeSecretBefore);
    }

    List<byte[]> resendKeys() {
        return keys(resendSecret, resendSecretBefore);
    }

    private static List<byte[]> keys(String... secrets) {
        return Stream.of(secrets)
                .filter(secret -> !secret.isBlank())
                .map(SvixSignature::key)
                .toList();
    }
}
