package ai.astrasonic.requests.deadlines;

import java.time.LocalDate;

/** Up to two further months, told to the person with the reason within the first month: Art. 12(3), second and third sentences. */
public record Extension(Ground ground, LocalDate noticeSentOn) {

    /** The only two grounds the law knows; a full workload or holidays is none. */
    public enum Ground {
        COMPLEXITY,
        NUMBER_OF_REQUESTS,
        COMPLEXITY_AND_NUMBER
    }
}
