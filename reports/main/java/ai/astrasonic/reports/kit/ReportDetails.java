package ai.astrasonic.reports.kit;

import java.time.Instant;
import java.util.Locale;

/**
 * What stands on every page of a report and in its metadata.
 *
 * @param subject one sentence on what it is
 * @param source where the figures come from, in words
 * @param asOf the instant of the data; the only time that the file contains
 */
public record ReportDetails(String title, String subject, Locale language, String source, Instant asOf) {}
