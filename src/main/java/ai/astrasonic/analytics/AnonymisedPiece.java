package ai.astrasonic.analytics;

import java.time.LocalDate;

/**
 * What one short transaction did.
 *
 * @param week its Monday
 * @param people how many people the week's figures are about; 0 unless something was released
 * @param events released, refused or deleted
 * @param keyHash SHA-256 of the deleted keys in order; empty when none were deleted
 */
public record AnonymisedPiece(Kind kind, LocalDate week, long people, long events, String keyHash) {

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
