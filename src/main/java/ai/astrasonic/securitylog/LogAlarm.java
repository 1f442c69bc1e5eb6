package ai.astrasonic.securitylog;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something about the security log's tables that somebody should know.
 *
 * @param day none where it is about no day
 * @param rows concerned; zero where it is about a table and not its rows
 */
public record LogAlarm(Kind kind, @Nullable LocalDate day, long rows) {

    /** What is wrong. */
    public enum Kind {
        /** A day from today to two weeks ahead has no partition; the daily care makes it, and events of the day fail until then. */
        MISSING,
        /** There is a default partition: it catches what belongs to no day and forbids to detach without a lock. */
        DEFAULT,
        /** The removal of a day was interrupted; the next run goes on. */
        HALF_REMOVED,
        /** Rows that nobody holds, of a day that should be gone: they came in late, and go with the next run. */
        LATE;

        /** Last part of the key of its text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
