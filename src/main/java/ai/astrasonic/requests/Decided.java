package ai.astrasonic.requests;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was decided on a request, as a row keeps it. */
@Embeddable
record Decided(
        @Enumerated(EnumType.STRING)
        @Column(name = "decision")
        @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        Verdict.Outcome outcome,

        @Enumerated(EnumType.STRING)
        @Column(name = "decision_ground")
        @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        @Nullable RefusalGround ground,

        @Column(name = "decision_reason") @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        String reason,

        @Column(name = "decided_at") @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
        Instant at) {

    static Decided of(Verdict verdict, Instant at) {
        return new Decided(verdict.outcome(), verdict.ground(), verdict.words(), at);
    }

    Verdict verdict() {
        return new Verdict(outcome, ground, reason);
    }
}
