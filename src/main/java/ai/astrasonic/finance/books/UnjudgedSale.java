package ai.astrasonic.finance.books;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sale whose place the evidence does not tell (Reg. (EU) 282/2011, Art. 24b, 24f).
 *
 * @param evidence what is known, as {@code kind country} separated by commas; empty for nothing
 * @param baseMinor in euro cents
 * @param contradicted whether it is booked, but no two pieces of evidence point to where it was taxed
 * @param taxedIn country where Stripe taxed it, or placed the customer
 * @param business whether it was sold to a business by its VAT number
 */
public record UnjudgedSale(
        String saleId,
        @Nullable String invoiceNumber,
        LocalDate day,
        long baseMinor,
        boolean contradicted,
        @Nullable String taxedIn,
        boolean business,
        String evidence) {}
