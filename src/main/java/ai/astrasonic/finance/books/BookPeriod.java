package ai.astrasonic.finance.books;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A calendar year, which is the financial year, or a quarter of one; both days belong to it. */
public record BookPeriod(String name, LocalDate first, LocalDate last) {

    private static final Pattern NAME = Pattern.compile("(\\d{4})(?:-Q([1-4]))?");

    public static BookPeriod year(int year) {
        return new BookPeriod("%04d".formatted(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** @param quarter 1 to 4 */
    public static BookPeriod quarter(int year, int quarter) {
        var first = LocalDate.of(year, 3 * quarter - 2, 1);
        return new BookPeriod(
                "%04d-Q%d".formatted(year, quarter), first, first.plusMonths(3).minusDays(1));
    }

    /** The quarter in which a day lies. */
    public static BookPeriod quarterOf(LocalDate day) {
        return quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** @param name such as {@code 2025} or {@code 2025-Q3}; nothing for any other text */
    public static Optional<BookPeriod> parse(String name) {
        var found = NAME.matcher(name);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(found.group(1));
            return Optional.of(found.group(2) == null ? year(year) : quarter(year, Integer.parseInt(found.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public boolean isYear() {
        return name.length() == 4;
    }

    public int yearNumber() {
        return first.getYear();
    }
}
