package ai.astrasonic.backup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the inventory that a person gets: of each row one, also where something is wrong with it.
 *
 * @param path null when it is damaged
 * @param sha256 null when it is damaged
 */
public record BackedUpFile(
        BackupFileId id,
        State state,
        @Nullable RelativePath path,
        long size,
        @Nullable Sha256 sha256,
        Instant uploadedAt) {

    /** Whether the content can be had. */
    public enum State {
        OFFERED,
        /** The store does not have the content. */
        MISSING,
        /** What we noted of the file is damaged. */
        UNREADABLE;

        /** As the inventory has it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public String pathOrNothing() {
        return path == null ? "" : path.value();
    }

    public String sha256OrNothing() {
        return sha256 == null ? "" : sha256.hex();
    }

    /** Only the file's own name, for offering a download. */
    public String fileNameOrNothing() {
        return path == null ? "" : path.fileName();
    }

    public boolean isOffered() {
        return state == State.OFFERED;
    }
}
