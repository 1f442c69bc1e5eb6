package ai.astrasonic.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about the figures of a week, and its newest test.
 *
 * @param week its Monday
 * @param outcome RELEASED, REFUSED or WITHDRAWN
 * @param goneAt since when no event of the week is left, so that the figures are all there is; null until then
 * @param smallest the fewest people in a published line, or in the week when nothing is published
 * @param suppressedShare of the events, those that no published act tells of
 * @param shortcomings why it was refused or withdrawn
 */
public record AnonymousRelease(
        LocalDate week,
        String outcome,
        Instant decidedAt,
        long people,
        long events,
        long deletedEvents,
        long lateEvents,
        @Nullable Instant goneAt,
        Instant testedAt,
        long smallest,
        BigDecimal suppressedShare,
        List<String> shortcomings) {

    public AnonymousRelease {
        shortcomings = List.copyOf(shortcomings);
    }

    public Optional<Instant> sourceGoneAt() {
        return Optional.ofNullable(goneAt);
    }
}
