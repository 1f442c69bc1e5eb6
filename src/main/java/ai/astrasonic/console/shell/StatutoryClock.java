package ai.astrasonic.console.shell;

import ai.astrasonic.console.parts.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period of law that runs now: what it is for, and the day it ends.
 *
 * @param hours where the law counts in hours; null where it counts in days
 * @param location page of the case; null for whoever may not open it
 */
public record StatutoryClock(
        String title,
        LocalDate due,
        @Nullable Hours hours,
        State.Tone tone,
        @Nullable String location) {

    /** Those by the hour on top, since they end at night too; then the day that comes first. */
    public static final Comparator<StatutoryClock> MOST_URGENT = Comparator.comparing(
                    StatutoryClock::hours, Comparator.nullsLast(Comparator.comparing(Hours::until)))
            .thenComparing(StatutoryClock::due);

    public StatutoryClock(String title, LocalDate due, State.Tone tone, @Nullable String location) {
        this(title, due, null, tone, location);
    }

    /**
     * A period that ends at a moment, in real hours whatever the clock on the wall does.
     *
     * @param left how much of it is left, in words
     */
    public record Hours(Instant until, String left) {}

    /** Sources look no further than this: a header needs to say "many", not how many. */
    public static final int MOST = 100;

    /** Who knows which clocks run: one source per kind of case. */
    @FunctionalInterface
    public interface Source {
        List<StatutoryClock> running();
    }
}
