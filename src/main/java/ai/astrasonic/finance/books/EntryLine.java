package ai.astrasonic.finance.books;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of an entry, in euro cents, debit positive.
 *
 * @param vatMinor the tax on a line of revenue, with the sign of the line
 * @param currency what was agreed, where that was another one
 */
public record EntryLine(
        int line,
        String account,
        long amountMinor,
        @Nullable String vatCode,
        @Nullable String vatCountry,
        @Nullable BigDecimal vatPercent,
        @Nullable Long vatMinor,
        @Nullable String currency,
        @Nullable Long currencyMinor) {}
