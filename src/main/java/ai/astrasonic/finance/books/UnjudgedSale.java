package ai.astrasonic.finance.books;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sale whose place the evidence does not tell.
 *
 * @param evidence what is known, as {@code kind country} separated by commas; empty for nothing
 * @param baseMinor in euro cents
 */
public record UnjudgedSale(
        String saleId, @Nullable String invoiceNumber, LocalDate day, long baseMinor, String evidence) {}
