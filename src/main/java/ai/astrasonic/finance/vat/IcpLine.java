package ai.astrasonic.finance.vat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one business elsewhere in the Union bought in a quarter, in euro cents.
 *
 * @param consultedOn when VIES was last asked for the number, not longer ago than a year before the quarter; null where nobody did
 * @param valid what it said
 * @param consultation number that VIES gave the request
 */
public record IcpLine(
        String vatNumber,
        long baseMinor,
        @Nullable LocalDate consultedOn,
        @Nullable Boolean valid,
        @Nullable String consultation) {

    /** Whether the reverse charge is proved. */
    public boolean isProved() {
        return Boolean.TRUE.equals(valid);
    }
}
