package ai.astrasonic.finance.vat;

import ai.astrasonic.finance.books.BookPeriod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of the One-Stop-Shop return, in euro cents (Directive 2006/112, Art. 369g).
 *
 * @param state the member state of consumption
 * @param percent null when no rate is known: the return cannot be filed like that
 * @param supplied the quarter of the supply
 */
public record OssLine(String state, @Nullable BigDecimal percent, BookPeriod supplied, long baseMinor, long vatMinor) {}
