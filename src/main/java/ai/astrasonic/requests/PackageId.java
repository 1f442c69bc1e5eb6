package ai.astrasonic.requests;

import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.util.UUID;

/** One package of a person's data. */
public record PackageId(UUID value) {

    public static PackageId next(Clock clock) {
        return new PackageId(Ids.next(clock));
    }

    /** Where the encrypted package lies in the primary store. */
    public String objectKey() {
        return "packages/" + value + ".zip.enc";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
