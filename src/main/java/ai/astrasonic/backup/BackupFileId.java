package ai.astrasonic.backup;

import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.util.UUID;

/** A file that a person backed up. */
public record BackupFileId(UUID value) {

    public static BackupFileId next(Clock clock) {
        return new BackupFileId(Ids.next(clock));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
