package ai.astrasonic.finance.books;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the books without its lines.
 *
 * @param id year and number as one
 * @param matter the sale that it belongs to; the entry's own source where it belongs to none
 * @param event a key of {@code law/booking-rules.yml}
 * @param source Stripe's id of what happened
 * @param suppliedOn the day of the supply that it is about
 * @param amountMinor the sum of its debit, in euro cents
 */
public record Entry(
        long id,
        int year,
        int number,
        String matter,
        String event,
        String source,
        String journal,
        LocalDate bookedOn,
        LocalDate suppliedOn,
        @Nullable Long customerNumber,
        String docRef,
        @Nullable String invoiceNumber,
        boolean corrects,
        Instant enteredAt,
        long amountMinor) {

    /** Its number as people write it. */
    public String name() {
        return "%d-%06d".formatted(year, number);
    }
}
