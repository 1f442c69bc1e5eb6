package ai.astrasonic.backup;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the inventory that a person gets: of each row one, also where something is wrong with it.
 *
 * @param path null when it is damaged
 * @param sha256 null when it is damaged
 * @param link fetches the content until {@code linkValidUntil}, without signing in; null when it cannot be had
 */
public record BackedUpFile(
        BackupFileId id,
        State state,
        @Nullable RelativePath path,
        long size,
        @Nullable Sha256 sha256,
        Instant uploadedAt,
        @Nullable URI link,
        Instant linkValidUntil) {

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

    public Optional<URI> offered() {
        return Optional.ofNullable(link);
    }
}
