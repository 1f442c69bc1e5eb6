package ai.astrasonic.finance.vat;

import ai.astrasonic.finance.books.BookPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What a euro was worth at the end of a quarter, by the European Central Bank.
 *
 * @param currency ISO 4217, not the euro
 * @param perEuro units of the currency for a euro
 * @param publishedOn the quarter's last day, or the next on which rates were published
 */
public record EcbRate(BookPeriod quarter, String currency, BigDecimal perEuro, LocalDate publishedOn) {

    private static final int EURO_DIGITS = 2;

    /** Euro cents for so many of the smallest unit of the currency. */
    long euros(long minor) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return BigDecimal.valueOf(minor, digits)
                .divide(perEuro, EURO_DIGITS, RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
    }
}
