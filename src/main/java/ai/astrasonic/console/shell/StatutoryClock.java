package ai.astrasonic.console.shell;

import ai.astrasonic.console.parts.State;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period of law that runs now: what it is for, and the day it ends.
 *
 * @param location page of the case; null for whoever may not open it
 */
public record StatutoryClock(
        String title,
        LocalDate due,
        State.Tone tone,
        @Nullable String location) {

    /** Sources look no further than this: a header needs to say "many", not how many. */
    public static final int MOST = 100;

    /** Who knows which clocks run: one source per kind of case. */
    @FunctionalInterface
    public interface Source {
        List<StatutoryClock> running();
    }
}
