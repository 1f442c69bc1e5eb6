package ai.astrasonic.seed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many people a fresh database gets.
 *
 * @param people none when zero
 * @param seed the same seed on the same day makes the same people
 * @param big whether one of them has a library of 500,000 tracks instead of 2,000
 */
@ConfigurationProperties("astrasonic.seed")
public record SeedSettings(
        @DefaultValue("0") int people,
        @DefaultValue("2026") long seed,
        @DefaultValue("false") boolean big) {}
