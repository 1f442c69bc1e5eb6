package ai.astrasonic.processors;

import java.time.LocalDate;

/**
 * A day by which somebody must do something about a recipient.
 *
 * @param item which one, where there may be several; empty for the only one
 * @param on the last day on which all is well
 */
public record RegisterDate(Subject subject, String item, LocalDate on) {

    /** What ends, or is to be looked at. */
    public enum Subject {
        AGREEMENT,
        REVIEW,
        ASSESSMENT,
        FRAMEWORK,
        CERTIFICATE
    }

    /** For who was told about it. */
    String key() {
        return item.isEmpty() ? subject.name() : subject.name() + " " + item;
    }
}
