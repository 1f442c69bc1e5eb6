package ai.astrasonic.erasure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many records of a person a table has.
 *
 * @param cut in how many of them something would be cut out
 * @param newest day of the newest one; null where the records have no time
 */
record Counted(
        TableErasure table, long rows, long cut, @Nullable LocalDate newest) {}
