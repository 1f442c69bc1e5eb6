package ai.astrasonic.requests;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.requests.deadlines.ResponseDeadline;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The days by which a request is answered, as lists sort by them: Art. 12(3), and our own promise. */
@Embeddable
record DueDates(
        @Column(name = "legal_due") @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        LocalDate legal,

        @Column(name = "policy_due") @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        LocalDate policy,

        @Column(name = "due") @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        LocalDate first) {

    static DueDates of(ResponseDeadline deadline) {
        return new DueDates(deadline.legal(), deadline.policy(), deadline.due());
    }
}
