package ai.astrasonic.processors;

import ai.astrasonic.shared.LocalText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it should be with a recipient.
 *
 * @param text what it is, where nobody but the register's file can say it
 * @param day since when, or until when
 * @param items names or keys of what is concerned
 */
public record RegisterFinding(
        Kind kind, @Nullable LocalText text, @Nullable LocalDate day, List<String> items) {

    /** How much it matters. */
    public enum Weight {
        /** The law asks for it, and it is not there today. */
        GRAVE,
        /** To be settled, or soon to be grave. */
        OPEN
    }

    /** What can be wrong. */
    public enum Kind {
        AGREEMENT_NOT_FILED(Weight.GRAVE),
        AGREEMENT_EXPIRED(Weight.GRAVE),
        DUTIES_MISSING(Weight.GRAVE),
        TRANSFER_WITHOUT_GROUND(Weight.GRAVE),
        ADEQUACY_WITHDRAWN(Weight.GRAVE),
        REVIEW_OVERDUE(Weight.GRAVE),
        NEVER_REVIEWED(Weight.OPEN),
        ASSESSMENT_MISSING(Weight.OPEN),
        ASSESSMENT_OVERDUE(Weight.OPEN),
        FRAMEWORK_UNCHECKED(Weight.OPEN),
        FRAMEWORK_STALE(Weight.OPEN),
        FRAMEWORK_LEFT(Weight.OPEN),
        CERTIFICATE_EXPIRED(Weight.OPEN),
        CHAIN_NOT_FILED(Weight.OPEN),
        CHAIN_OUTSIDE(Weight.OPEN),
        POLICY_DIFFERS(Weight.OPEN),
        FACTS_UNKNOWN(Weight.OPEN),
        FACTS_UNCONFIRMED(Weight.OPEN);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }
    }

    public RegisterFinding {
        items = List.copyOf(items);
    }

    static RegisterFinding of(Kind kind) {
        return new RegisterFinding(kind, null, null, List.of());
    }

    static RegisterFinding on(Kind kind, LocalDate day) {
        return new RegisterFinding(kind, null, day, List.of());
    }

    static RegisterFinding about(Kind kind, List<String> items) {
        return new RegisterFinding(kind, null, null, items);
    }

    static RegisterFinding said(LocalText text) {
        return new RegisterFinding(Kind.POLICY_DIFFERS, text, null, List.of());
    }

    public boolean isGrave() {
        return kind.weight() == Weight.GRAVE;
    }
}
