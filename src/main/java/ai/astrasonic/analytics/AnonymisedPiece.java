package ai.astrasonic.analytics;

import ai.astrasonic.analytics.DueEvents.Gone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one short transaction did.
 *
 * @param week its Monday
 * @param people how many people the week's figures are about; 0 unless something was released
 * @param events released, refused or deleted
 * @param keyHash SHA-256 of the deleted keys in order; empty when none were deleted
 * @param oldest when the oldest deleted event happened; none when none were deleted
 */
public record AnonymisedPiece(
        Kind kind,
        LocalDate week,
        long people,
        long events,
        String keyHash,
        @Nullable Instant oldest,
        @Nullable Instant newest) {

    static AnonymisedPiece of(Kind kind, EventWeek week, long people, long events) {
        return new AnonymisedPiece(kind, week.monday(), people, events, "", null, null);
    }

    static AnonymisedPiece deleted(EventWeek week, List<Gone> gone) {
        var inOrder =
                gone.stream().map(Gone::at).sorted(Comparator.naturalOrder()).toList();
        return new AnonymisedPiece(
                Kind.DELETED,
                week.monday(),
                0,
                gone.size(),
                KeyHash.of(gone.stream().map(Gone::id).toList()),
                inOrder.getFirst(),
                inOrder.getLast());
    }

    /** What happened to a week. */
    public enum Kind {
        /** Its figures passed the test and are published. */
        RELEASED,
        /** Its figures failed the test: nothing is published. */
        REFUSED,
        /** Some of its events were deleted. */
        DELETED,
        /** Its published figures passed the test again. */
        RETESTED,
        /** Its published figures failed the test now, and were deleted. */
        WITHDRAWN
    }
}
