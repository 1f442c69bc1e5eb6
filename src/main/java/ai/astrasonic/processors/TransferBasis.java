package ai.astrasonic.processors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a transfer rests on by contract (Art. 46), and the assessment of it (C-311/18).
 *
 * @param module of the standard contractual clauses: 1 to 4
 * @param assessedOn day of the transfer impact assessment; none while there is none
 * @param reviewOn when it is looked at again
 */
public record TransferBasis(
        TransferSafeguard safeguard,
        @Nullable Integer module,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate assessedOn,
        @Nullable LocalDate reviewOn) {

    /** Clauses that are signed, of a module that fits the role, with an assessment. */
    public boolean carries(RecipientRole role, LocalDate today) {
        return safeguard == TransferSafeguard.STANDARD_CONTRACTUAL_CLAUSES
                && module != null
                && fits(role, module)
                && signedOn != null
                && !signedOn.isAfter(today)
                && assessedOn != null
                && !assessedOn.isAfter(today);
    }

    /** Module 1 is between controllers, 2 and 3 lead to a processor; whoever is both may have either. */
    static boolean fits(RecipientRole role, int module) {
        return switch (role) {
            case PROCESSOR -> module == 2 || module == 3;
            case INDEPENDENT_CONTROLLER -> module == 1;
            case PROCESSOR_AND_CONTROLLER -> module == 1 || module == 2;
        };
    }
}
