package ai.astrasonic.breaches;

import ai.astrasonic.breaches.BreachRefused.Why;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A moment as somebody states it: what their clock said, and where.
 *
 * @param offset which of the two it was in the hour that comes twice when the clock goes back; null elsewhere
 */
public record StatedTime(
        LocalDateTime at, ZoneId zone, @Nullable ZoneOffset offset) {

    public static StatedTime of(LocalDateTime at, ZoneId zone) {
        return new StatedTime(at, zone, null);
    }

    public static StatedTime of(OffsetDateTime at) {
        return new StatedTime(at.toLocalDateTime(), at.getOffset(), at.getOffset());
    }

    public static StatedTime of(Instant at, ZoneId zone) {
        return of(at.atZone(zone).toOffsetDateTime());
    }

    /** @throws BreachRefused when the clock never said that, or said it twice and the offset does not tell which */
    public OffsetDateTime moment() {
        var offsets = zone.getRules().getValidOffsets(at);
        if (offsets.isEmpty()) {
            throw new BreachRefused(Why.TIME_SKIPPED, "The clock never showed " + at + " in " + zone);
        }
        if (offset != null && !offsets.contains(offset)) {
            throw new BreachRefused(Why.OFFSET_WRONG, "At " + at + " " + zone + " was not at " + offset);
        }
        if (offset == null && offsets.size() > 1) {
            throw new BreachRefused(
                    Why.TIME_TWICE, "The clock showed " + at + " twice in " + zone + ": say which, " + offsets);
        }
        return OffsetDateTime.of(at, offset == null ? offsets.getFirst() : offset);
    }
}
