package ai.astrasonic.backup;

import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.util.UUID;

/** An upload in parts. */
public record UploadId(UUID value) {

    static UploadId next(Clock clock) {
        return new UploadId(Ids.next(clock));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
