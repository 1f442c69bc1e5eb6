package ai.astrasonic.finance.exports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note as our records have it. A business is named, because its invoice must name it (Wet OB 35a); a
 * consumer is a number and a country.
 *
 * @param number its own number; the id that Stripe gave it where it has none
 * @param invoiceNumber of the invoice that is credited
 * @param customer number of the customer in the books
 * @param vatCode key of the VAT code under which it is booked
 * @param euroVatMinor the tax as it is booked, where it was agreed in another currency
 */
public record BusinessDocument(
        Kind kind,
        String number,
        LocalDate day,
        @Nullable String invoiceNumber,
        Seller seller,
        @Nullable String customer,
        @Nullable String customerName,
        @Nullable String country,
        @Nullable String vatNumber,
        List<Line> lines,
        long totalMinor,
        long taxMinor,
        String currency,
        @Nullable String vatCode,
        @Nullable BigDecimal vatPercent,
        @Nullable Long euroVatMinor,
        @Nullable String reason,
        Instant dataAsOf) {

    /** Which of the two. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    /** Who sold, by the numbers under which authorities know them. */
    public record Seller(String name, String commerceNumber, String vatNumber) {}

    /** @param from first day of the service, where it has one */
    public record Line(
            @Nullable String description,
            @Nullable Long quantity,
            long amountMinor,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    public BusinessDocument {
        lines = List.copyOf(lines);
    }

    /** The customer owes the tax (Directive 2006/112, Art. 196). */
    public boolean isReverseCharged() {
        return "EU-B2B".equals(vatCode);
    }
}
