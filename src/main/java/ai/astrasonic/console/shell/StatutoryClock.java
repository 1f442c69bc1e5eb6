package ai.astrasonic.console.shell;

import ai.astrasonic.console.parts.State;
import java.time.LocalDate;
import java.util.List;

/** A period of law that runs now: what it is for, the day it ends, and the page of the case. */
public record StatutoryClock(String title, LocalDate due, State.Tone tone, String location) {

    /** Who knows which clocks run: one source per kind of case. */
    @FunctionalInterface
    public interface Source {
        List<StatutoryClock> running();
    }
}
