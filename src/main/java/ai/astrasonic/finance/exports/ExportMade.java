package ai.astrasonic.finance.exports;

import java.time.Instant;

/** What came of making the file. */
public record ExportMade(Instant dataAsOf, long entries, int notes, long bytes, String sha256) {}
