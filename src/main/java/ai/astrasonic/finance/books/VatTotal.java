package ai.astrasonic.finance.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was sold under a VAT code, in euro cents; what was credited is taken off.
 *
 * @param country the member state whose tax it is, where it is not our own; null where the code has none
 * @param supplied a day in the quarter of the supply
 * @param lines how many lines of revenue
 */
public record VatTotal(
        String code,
        @Nullable String country,
        @Nullable BigDecimal percent,
        LocalDate supplied,
        long baseMinor,
        long vatMinor,
        long lines) {

    /** Name of the code in files: its key with country and rate. */
    public String name() {
        return name(code, country, percent);
    }

    /** The same of a line. */
    public static String name(String code, @Nullable String country, @Nullable BigDecimal percent) {
        return Stream.of(
                        code,
                        country,
                        percent == null ? null : percent.stripTrailingZeros().toPlainString())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("-"));
    }
}
