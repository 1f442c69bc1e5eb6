package ai.astrasonic.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction ended.
 *
 * @param gone records ended
 * @param withThem records that belonged to them and went along
 * @param keys SHA-256 over the sorted keys of those records; none when there were none
 * @param more whether there may be more to do
 * @param place where to go on; in the target's own words
 */
public record Ended(
        long gone,
        long withThem,
        @Nullable Instant oldest,
        @Nullable Instant newest,
        byte @Nullable [] keys,
        boolean more,
        @Nullable String place) {

    public static final Ended NOTHING = new Ended(0, 0, null, null, null, false, null);
}
