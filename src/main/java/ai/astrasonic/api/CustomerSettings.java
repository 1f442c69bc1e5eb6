package ai.astrasonic.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which customers the interface serves and how much.
 *
 * @param issuer the customers realm of the identity server, whose tokens count
 * @param audience the name by which a token must be meant for us
 * @param burst how many requests of one customer may come at once
 * @param perSecond how many a second they may send for long
 * @param burstOfAddress how many requests may come at once from one address, behind which there may be many customers
 * @param perSecondOfAddress how many a second may come from there for long
 */
@ConfigurationProperties("astrasonic.customers")
record CustomerSettings(
        @DefaultValue("http://localhost:8180/realms/customers")
        String issuer,

        @DefaultValue("astrasonic") String audience,
        @DefaultValue("60") int burst,
        @DefaultValue("10") int perSecond,
        @DefaultValue("600") int burstOfAddress,
        @DefaultValue("100") int perSecondOfAddress) {}
