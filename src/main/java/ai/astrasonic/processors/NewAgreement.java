package ai.astrasonic.processors;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contract to file, with its text.
 *
 * @see SignedAgreement
 */
public record NewAgreement(
        String version,
        LocalDate signedOn,
        String signedBy,
        @Nullable LocalDate validUntil,
        Terms terms,
        Map<Duty, DutyCheck> duties,
        String fileName,
        byte[] file) {

    /** What it gives us in days and hours; none where it says nothing. */
    public record Terms(
            @Nullable Integer noticeDays,
            @Nullable Integer breachHours,
            @Nullable Integer deletionDays) {

        public static final Terms NONE = new Terms(null, null, null);
    }

    public NewAgreement {
        duties = Map.copyOf(duties);
    }
}
