package ai.astrasonic.reports;

import ai.astrasonic.reports.kit.Wording;
import java.text.NumberFormat;
import java.time.Duration;

/** Sizes and durations as the report of a drill tells them. */
final class DrillWords {

    private static final double MEGABYTE = 1_000_000;

    private DrillWords() {}

    static String size(Wording words, long bytes) {
        return decimal(words, bytes / MEGABYTE) + "\u00A0MB";
    }

    static String time(Wording words, Duration took) {
        return decimal(words, took.toMillis() / 1000.0) + "\u00A0s";
    }

    private static String decimal(Wording words, double value) {
        var format = NumberFormat.getNumberInstance(words.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
