package ai.astrasonic.processors;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contract of Art. 28(3) that is on file.
 *
 * @param signedBy who signed for us
 * @param validUntil last day; none while it goes on
 * @param noticeDays how long before a new sub-processor they tell us
 * @param breachHours within how many hours they tell of a breach
 * @param deletionDays within how many days all is deleted at the end
 */
public record SignedAgreement(
        String version,
        LocalDate signedOn,
        String signedBy,
        @Nullable LocalDate validUntil,
        @Nullable Integer noticeDays,
        @Nullable Integer breachHours,
        @Nullable Integer deletionDays,
        AgreementFile file,
        Map<Duty, DutyCheck> duties) {

    public SignedAgreement {
        duties = Map.copyOf(duties);
    }

    /** Its text, by name, size and hash. */
    public record AgreementFile(String name, long size, String sha256) {}

    public DutyCheck check(Duty duty) {
        return duties.getOrDefault(duty, DutyCheck.NOT_LOOKED_AT);
    }

    /** The duties that nobody found in it. */
    public List<Duty> missing() {
        return Stream.of(Duty.values()).filter(duty -> !check(duty).isMet()).toList();
    }

    /** Its last day still counts. */
    public boolean isInForce(LocalDate today) {
        return !signedOn.isAfter(today) && (validUntil == null || !validUntil.isBefore(today));
    }
}
