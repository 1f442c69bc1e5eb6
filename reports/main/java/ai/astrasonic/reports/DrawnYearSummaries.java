package ai.astrasonic.reports;

import ai.astrasonic.finance.exports.SummaryDrawing;
import ai.astrasonic.finance.exports.YearSummary;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws summaries of a year for the files of finance. */
@Component
class DrawnYearSummaries implements SummaryDrawing {

    @Override
    public byte[] draw(YearSummary summary, Locale language) {
        return YearReport.pdf(summary, language);
    }
}
