package ai.astrasonic.finance.vat;

import ai.astrasonic.finance.books.BookPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the One-Stop-Shop return was agreed in another currency than the euro.
 *
 * @param agreedMinor without tax, in the smallest unit of the currency
 * @param bookedBaseMinor what the books have for it, at the rate of each payment
 * @param bookedVatMinor the tax in the books
 * @param rate of the end of the quarter of the supply; null while it is not noted: the return cannot be filed
 */
public record ForeignSales(
        String state,
        @Nullable BigDecimal percent,
        BookPeriod supplied,
        String currency,
        long agreedMinor,
        long bookedBaseMinor,
        long bookedVatMinor,
        @Nullable EcbRate rate) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** In euro cents at the rate of the quarter's end; what is booked while there is none. */
    public long baseMinor() {
        return rate == null ? bookedBaseMinor : rate.euros(agreedMinor);
    }

    public long vatMinor() {
        return rate == null || percent == null
                ? bookedVatMinor
                : BigDecimal.valueOf(baseMinor())
                        .multiply(percent)
                        .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /** The same at the rate of its quarter and currency, where that is known. */
    ForeignSales at(List<EcbRate> known) {
        var found = known.stream()
                .filter(one -> one.quarter().equals(supplied) && one.currency().equals(currency))
                .findFirst()
                .orElse(null);
        return new ForeignSales(
                state, percent, supplied, currency, agreedMinor, bookedBaseMinor, bookedVatMinor, found);
    }

    /** The line of the return with this in the place of what is booked for it. */
    OssLine corrected(OssLine line) {
        return isOf(line)
                ? new OssLine(
                        line.state(),
                        line.percent(),
                        line.supplied(),
                        line.baseMinor() + baseMinor() - bookedBaseMinor,
                        line.vatMinor() + vatMinor() - bookedVatMinor)
                : line;
    }

    private boolean isOf(OssLine line) {
        var percentOfLine = line.percent();
        return line.state().equals(state)
                && line.supplied().equals(supplied)
                && (percent == null
                        ? percentOfLine == null
                        : percentOfLine != null && percent.compareTo(percentOfLine) == 0);
    }
}
