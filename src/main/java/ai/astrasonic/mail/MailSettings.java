package ai.astrasonic.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves.
 *
 * @param from sender's address
 * @param domain right side of each Message-ID
 * @param poll how often the outbox is looked at; nothing leaves by itself when zero
 * @param lease how long a delivery may take before another instance tries again
 * @param attempts tries before giving up
 * @param lines deliveries at once, so that one that takes long does not cost the turn of the next
 * @param remembered how long the server remembers the key of a mail and drops its second copy: 24 hours, less a margin
 */
@ConfigurationProperties("astrasonic.mail")
record MailSettings(
        @DefaultValue("Astrasonic <privacy@astrasonic.ai>") String from,
        @DefaultValue("astrasonic.ai") String domain,
        @DefaultValue("0s") Duration poll,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("12") int attempts,
        @DefaultValue("3") int lines,
        @DefaultValue("23h") Duration remembered) {}
