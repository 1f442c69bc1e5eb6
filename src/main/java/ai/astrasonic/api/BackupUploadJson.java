package ai.astrasonic.api;

import ai.astrasonic.backup.ByteRange;
import ai.astrasonic.backup.OpenUpload;
import ai.astrasonic.backup.RelativePath;
import ai.astrasonic.backup.Sha256;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An upload in parts. */
@Schema(name = "BackupUpload")
record BackupUploadJson(
        String id,
        String path,
        long size,
        String sha256,

        @Schema(description = "How many bytes each part has, but for the last")
        long partSize,

        Instant expiresAt,
        @Schema(description = "What need not be sent again") List<Bytes> arrived,

        @Schema(nullable = true, description = "The file that came of it; null while it is open") @Nullable
        String file) {

    static BackupUploadJson of(OpenUpload upload) {
        return new BackupUploadJson(
                upload.id().toString(),
                upload.path().value(),
                upload.size(),
                upload.sha256().hex(),
                upload.partSize(),
                upload.expiresAt(),
                Bytes.of(upload.arrived()),
                upload.file() == null ? null : upload.file().toString());
    }

    /** The first and the last of some bytes, counted from 0. */
    @Schema(name = "Bytes")
    record Bytes(long from, long to) {

        static List<Bytes> of(List<ByteRange> ranges) {
            return ranges.stream()
                    .map(range -> new Bytes(range.from(), range.to()))
                    .toList();
        }
    }

    @Schema(name = "BackupUploads")
    record All(List<BackupUploadJson> items) {}

    /** What is to come. */
    @Schema(name = "BackupUploadOpening")
    record Opening(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Below a folder, with slashes between names")
            @Nullable
            String path,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "0") @Nullable
            Long size,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Of all of it, in hexadecimal",
                    pattern = "^[0-9a-f]{64}$")
            @Nullable
            String sha256) {

        RelativePath toPath() {
            if (path == null) {
                throw new IllegalArgumentException("A path is needed");
            }
            return RelativePath.named(path);
        }

        long toSize() {
            if (size == null || size < 0) {
                throw new IllegalArgumentException("A size is needed");
            }
            return size;
        }

        Sha256 toSha256() {
            if (sha256 == null) {
                throw new IllegalArgumentException("A SHA-256 is needed");
            }
            return Sha256.read(HexFormat.of().parseHex(sha256))
                    .orElseThrow(() -> new IllegalArgumentException("No SHA-256"));
        }
    }
}
