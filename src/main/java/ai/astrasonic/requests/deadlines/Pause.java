package ai.astrasonic.requests.deadlines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A time in which we waited for the person: recorded and shown, but the working due date never moves because of it (EDPB 01/2022). */
public record Pause(Ground ground, LocalDate from, @Nullable LocalDate until) {

    /** What we asked the person for. */
    public enum Ground {
        /** Reasonable doubts about identity: Art. 12(6). */
        IDENTITY,
        /** Which information or processing the request is about, where we hold a large quantity: recital 63. */
        SPECIFICATION
    }

    public Pause {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A pause cannot end on " + until + " before it begins on " + from);
        }
    }

    public static Pause open(Ground ground, LocalDate from) {
        return new Pause(ground, from, null);
    }

    public Pause endedOn(LocalDate day) {
        return new Pause(ground, from, day);
    }

    public Optional<LocalDate> end() {
        return Optional.ofNullable(until);
    }

    /** Days waited, an open pause counted until the day given. */
    long days(LocalDate today) {
        var end = until == null ? today : until;
        return Math.max(0, ChronoUnit.DAYS.between(from, end));
    }
}
