package ai.astrasonic.finance.exports;

import java.util.Locale;

/** Draws the summary of a year for people. */
@FunctionalInterface
public interface SummaryDrawing {

    /** A whole PDF. */
    byte[] draw(YearSummary summary, Locale language);
}
