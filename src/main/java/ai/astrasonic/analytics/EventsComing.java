package ai.astrasonic.analytics;

import java.time.YearMonth;

/** Events whose term ends in a month, and their size. */
public record EventsComing(YearMonth month, long events, long bytes) {}
