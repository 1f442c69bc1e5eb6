package ai.astrasonic.finance.auditfile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The head of a journal entry; its lines follow one by one.
 *
 * @param number unique within its journal
 * @param date the day it was booked
 * @param source where it came from, such as {@code Stripe}
 */
public record AuditTransaction(
        String number,
        @Nullable String description,
        int period,
        LocalDate date,
        @Nullable String source) {}
