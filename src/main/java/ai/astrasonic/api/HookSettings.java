package ai.astrasonic.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call us by itself.
 *
 * @param sentrySecret the client secret of our internal integration at Sentry; empty while there is none
 */
@ConfigurationProperties("astrasonic.hooks")
record HookSettings(@DefaultValue("") String sentrySecret) {}
