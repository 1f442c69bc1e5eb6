package ai.astrasonic.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An upload in parts, as its person sees it.
 *
 * @param partSize how long each part is, but for the last one
 * @param arrived what need not be sent again
 * @param file what came of it; null while it is open
 */
public record OpenUpload(
        UploadId id,
        RelativePath path,
        long size,
        Sha256 sha256,
        long partSize,
        Instant expiresAt,
        List<ByteRange> arrived,
        @Nullable BackupFileId file) {}
