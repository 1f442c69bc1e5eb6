package ai.astrasonic.billing;

import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/**
 * The rule in force for a class of sales: each is kept for a period after the end of the financial year in which it was last
 * relevant.
 */
public record FinancialTerm(TaxClass taxClass, Period period) {

    /** @throws IllegalArgumentException when the law asks for more */
    public FinancialTerm {
        var end = LocalDate.of(2000, 12, 31);
        if (end.plus(period).isBefore(end.plus(taxClass.least()))) {
            throw new IllegalArgumentException(
                    "Records of " + taxClass + " must be kept " + taxClass.least() + " by law, not " + period);
        }
    }

    /** What the register of terms says. */
    public static FinancialTerm published(TaxClass taxClass) {
        return new FinancialTerm(taxClass, taxClass.least());
    }

    /** The last day on which a sale is kept that was last relevant in the year. */
    public LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31).plus(period);
    }

    /** The newest year of which nothing is to be kept any more on the day. */
    public int newestYearOver(LocalDate today) {
        int year = today.getYear();
        while (!lastDay(year).isBefore(today)) {
            year--;
        }
        return year;
    }

    /** Nothing that came after this can be due on the day. */
    Instant dueBefore(LocalDate today) {
        return LocalDate.of(newestYearOver(today) + 1, 1, 1)
                .atStartOfDay(Controller.ZONE)
                .toInstant();
    }
}
