package ai.astrasonic.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody of the staff did about a task.
 *
 * @param reference where it can be found: a number or the first words of a mail, never personal data
 * @param file name of the proof that lies with it
 */
public record TaskNote(
        UUID id, Kind kind, LocalDate on, String reference, String by, Instant at, Optional<String> file) {

    /** What was done. */
    public enum Kind {
        WRITTEN,
        ACKNOWLEDGED,
        SETTLED,
        REOPENED
    }
}
