package ai.astrasonic.finance.vat;

import ai.astrasonic.finance.books.BookPeriod;
import java.time.LocalDate;
import java.util.List;

/**
 * What the books say for the One-Stop-Shop return of a quarter.
 *
 * @param lines supplies of the quarter itself
 * @param corrections of supplies of earlier quarters, whose tax changed in this one (at most three years back)
 * @param foreign what of both was agreed in another currency, and at which rate it is in them
 */
public record OssReturn(BookPeriod period, List<OssLine> lines, List<OssLine> corrections, List<ForeignSales> foreign) {

    public OssReturn {
        lines = List.copyOf(lines);
        corrections = List.copyOf(corrections);
        foreign = List.copyOf(foreign);
    }

    /** What the return says of tax beyond the books, for the rates of payments are others: to be booked when it is filed. */
    public long differenceMinor() {
        return foreign.stream()
                .mapToLong(sales -> sales.vatMinor() - sales.bookedVatMinor())
                .sum();
    }

    public long vatMinor() {
        return lines.stream().mapToLong(OssLine::vatMinor).sum()
                + corrections.stream().mapToLong(OssLine::vatMinor).sum();
    }

    /** The last day of the month after the quarter, also when that is no working day. */
    public LocalDate due() {
        return period.last().plusMonths(1).withDayOfMonth(1).plusMonths(1).minusDays(1);
    }
}
