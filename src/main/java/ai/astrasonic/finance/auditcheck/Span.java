package ai.astrasonic.finance.auditcheck;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a first day to a last. */
record Span(LocalDate first, LocalDate last) {

    static Optional<Span> of(@Nullable String first, @Nullable String last) {
        return Dates.of(first).flatMap(from -> Dates.of(last).map(to -> new Span(from, to)));
    }

    boolean isReversed() {
        return last.isBefore(first);
    }

    boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean has(Span other) {
        return has(other.first) && has(other.last);
    }
}
