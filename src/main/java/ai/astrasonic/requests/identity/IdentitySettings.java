package ai.astrasonic.requests.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the identity check.
 *
 * @param life how long a link or code is good
 * @param triesPerCode wrong codes until it is dead
 * @param sentPerHour links and codes for one account in an hour
 * @param wrongPerDay wrong tries for one account in a day
 * @param wrongPerHourAndAddress wrong tries from one IP address in an hour
 */
@ConfigurationProperties("astrasonic.requests.identity")
public record IdentitySettings(
        @DefaultValue("30m") Duration life,
        @DefaultValue("5") int triesPerCode,
        @DefaultValue("3") int sentPerHour,
        @DefaultValue("10") int wrongPerDay,
        @DefaultValue("20") int wrongPerHourAndAddress) {}
