package ai.astrasonic.securitylog;

import java.time.LocalDate;

/**
 * One UTC day of the security log that still has a table.
 *
 * @param content all of its rows, those that are held too
 * @param held rows that a legal hold keeps
 */
public record LogDay(LocalDate day, Standing standing, LogContent content, long held) {

    /** How far its removal has come. */
    public enum Standing {
        /** Part of the log. */
        ATTACHED,
        /** Its detaching was interrupted: nobody finds its rows through the log, and they are there. */
        DETACHING,
        /** A table by itself, which only its owner reads. */
        DETACHED
    }
}
