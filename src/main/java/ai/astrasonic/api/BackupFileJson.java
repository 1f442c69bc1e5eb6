package ai.astrasonic.api;

import ai.astrasonic.backup.BackedUpFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of one's own backup.
 *
 * @param path empty when what we noted of the file is damaged
 */
@Schema(name = "BackupFile")
record BackupFileJson(String id, String path, long size, String sha256, Instant uploadedAt) {

    static BackupFileJson of(BackedUpFile file) {
        return new BackupFileJson(
                file.id().toString(), file.pathOrNothing(), file.size(), file.sha256OrNothing(), file.uploadedAt());
    }

    /** @param next what the next page is asked with; null when there is none */
    @Schema(name = "BackupFilePage")
    record Page(
            List<BackupFileJson> items,

            @Schema(nullable = true, description = "Hand it back as cursor to read on; null at the end of the list")
            @Nullable
            String next) {

        /** @param some one more than a page has, when there is a next page */
        static Page of(List<BackedUpFile> some, int rows) {
            var files = some.stream().limit(rows).toList();
            var next = some.size() > rows ? PathCursor.after(files.getLast().pathOrNothing()) : null;
            return new Page(files.stream().map(BackupFileJson::of).toList(), next);
        }
    }

    /** How much may be backed up and is. */
    @Schema(name = "BackupQuota")
    record Quota(
            long allowedBytes,
            long usedBytes,

            @Schema(description = "For uploads that are open")
            long reservedBytes,

            long freeBytes) {}
}
