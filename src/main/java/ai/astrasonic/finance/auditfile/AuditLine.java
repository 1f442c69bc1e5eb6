package ai.astrasonic.finance.auditfile;

import ai.astrasonic.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One side of a journal entry.
 *
 * @param number unique within its transaction
 * @param effective 4.0: the date of the invoice; 3.2: of the event
 * @param amount in minor units of the file's currency, never negative
 * @param vat on the line of the base amount, not on that of the VAT itself
 * @param original what it was in another currency
 */
public record AuditLine(
        String number,
        String account,
        String document,
        LocalDate effective,
        @Nullable String description,
        long amount,
        Side side,
        @Nullable String customerSupplier,
        @Nullable String invoice,
        @Nullable LineVat vat,
        @Nullable Money original) {

    public AuditLine {
        AuditAmounts.requirePositive(amount);
        if (original != null) {
            AuditAmounts.requirePositive(original.minorUnits());
        }
    }
}
