package ai.astrasonic.requests;

import java.time.LocalDate;

/**
 * What a person is told before a restriction ends (Art. 18(3)).
 *
 * @param on the day from which the data is used again
 * @param reason why, in the language of the notice
 */
public record LiftingNotice(LocalDate on, String reason, Language language) {

    public LiftingNotice {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A notice says why");
        }
    }
}
