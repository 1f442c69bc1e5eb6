package ai.astrasonic.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is due in one place, counted exactly.
 *
 * @param due records that may go
 * @param held past their term and kept by a legal hold
 * @param setAside records whose time cannot be read, such as an infinite one: a person has to look
 * @param recentlyUsed of those due, how many were used in the last 30 days
 * @param oldest earliest beginning of the period among those due; none when there are none
 * @param bytes size of those due
 * @param cents amount of those due, in minor units of the euro; none where records have no amount
 */
public record Tally(
        long due,
        long held,
        long setAside,
        long recentlyUsed,
        @Nullable Instant oldest,
        @Nullable Instant newest,
        long bytes,
        @Nullable Long cents) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, null, null, 0, null);
}
