package ai.astrasonic.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the interface trusts and how much it serves.
 *
 * @param issuer the staff realm of the identity server, whose tokens count
 * @param audience the name by which a token must be meant for us
 * @param burst how many requests of one client may come at once
 * @param perSecond how many a second it may send for long
 */
@ConfigurationProperties("astrasonic.api")
record ApiSettings(
        @DefaultValue("http://localhost:8180/realms/staff") String issuer,
        @DefaultValue("console") String audience,
        @DefaultValue("60") int burst,
        @DefaultValue("10") int perSecond) {}
