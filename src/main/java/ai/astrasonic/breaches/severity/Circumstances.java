package ai.astrasonic.breaches.severity;

import static ai.astrasonic.breaches.severity.Scores.HALF;
import static ai.astrasonic.breaches.severity.Scores.NONE;
import static ai.astrasonic.breaches.severity.Scores.QUARTER;

import java.math.BigDecimal;

/** What was lost and how (CB, Annex 3): the points are added. */
public record Circumstances(
        Confidentiality confidentiality, Integrity integrity, Availability availability, boolean malicious) {

    /** Loss of confidentiality. */
    public enum Confidentiality {
        NOT_LOST(NONE),
        /** At risk, with no evidence of unlawful processing. */
        NO_EVIDENCE(NONE),
        KNOWN_RECIPIENTS(QUARTER),
        UNKNOWN_RECIPIENTS(HALF);

        private final BigDecimal points;

        Confidentiality(BigDecimal points) {
            this.points = points;
        }

        public BigDecimal points() {
            return points;
        }
    }

    /** Loss of integrity. */
    public enum Integrity {
        NOT_LOST(NONE),
        /** Altered, no wrong use known, and the original is there. */
        NOT_USED(NONE),
        RECOVERABLE(QUARTER),
        NOT_RECOVERABLE(HALF);

        private final BigDecimal points;

        Integrity(BigDecimal points) {
            this.points = points;
        }

        public BigDecimal points() {
            return points;
        }
    }

    /** Loss of availability. */
    public enum Availability {
        NOT_LOST(NONE),
        RECOVERED_EASILY(NONE),
        TEMPORARY(QUARTER),
        FOR_GOOD(HALF);

        private final BigDecimal points;

        Availability(BigDecimal points) {
            this.points = points;
        }

        public BigDecimal points() {
            return points;
        }
    }

    public BigDecimal points() {
        return confidentiality
                .points()
                .add(integrity.points())
                .add(availability.points())
                .add(intent());
    }

    BigDecimal intent() {
        return malicious ? HALF : NONE;
    }
}
