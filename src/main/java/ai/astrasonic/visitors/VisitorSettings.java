package ai.astrasonic.visitors;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people ask without signing in.
 *
 * @param publicUrl where they reach the pages
 * @param linkLife how long a mailed link proves an address
 * @param linksPerHour how many links one address may get in an hour, whoever asks for them
 */
@ConfigurationProperties("astrasonic.visitors")
record VisitorSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("24h") Duration linkLife,
        @DefaultValue("3") int linksPerHour) {}
