package ai.astrasonic.backup;

import java.net.URI;
import java.time.Instant;

/**
 * A line of the inventory that a person gets.
 *
 * @param link fetches the content until {@code linkValidUntil}, without signing in
 */
public record BackedUpFile(
        BackupFileId id,
        RelativePath path,
        long size,
        Sha256 sha256,
        Instant uploadedAt,
        URI link,
        Instant linkValidUntil) {}
