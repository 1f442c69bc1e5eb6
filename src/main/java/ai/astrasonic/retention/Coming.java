package ai.astrasonic.retention;

import java.time.YearMonth;

/** What becomes due in one month: records, their size in bytes, and their amount in cents where they have one. */
public record Coming(YearMonth month, long records, long bytes, long cents) {}
