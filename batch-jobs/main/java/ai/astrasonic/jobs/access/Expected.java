package ai.astrasonic.jobs.access;

import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a data set should give of one person, told by another role.
 *
 * @param oldest day of the oldest record in the controller's zone; null where records have no day
 * @param newest day of the newest record
 * @param withheld for each withheld column the rows that have something in it
 */
record Expected(
        long rows, @Nullable LocalDate oldest, @Nullable LocalDate newest, Map<String, Long> withheld) {

    static Expected of(long rows, @Nullable Instant oldest, @Nullable Instant newest, Map<String, Long> withheld) {
        return new Expected(rows, day(oldest), day(newest), withheld);
    }

    private static @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, Controller.ZONE);
    }
}
