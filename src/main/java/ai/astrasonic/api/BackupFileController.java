package ai.astrasonic.api;

import ai.astrasonic.backup.BackupFileId;
import ai.astrasonic.customers.MyBackup;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own backup: what is in it, and getting it back. */
@RestController
class BackupFileController {

    private static final String BYTES = MediaType.APPLICATION_OCTET_STREAM_VALUE;

    private final MyBackup backup;

    BackupFileController(MyBackup backup) {
        this.backup = backup;
    }

    @GetMapping("/api/v1/me/backup-files")
    @Operation(operationId = "listBackupFiles", summary = "My backed-up files")
    @ApiResponse(responseCode = "200", description = "Some of them, by path")
    @Refuses(400)
    BackupFileJson.Page list(
            @RequestParam(defaultValue = "") String cursor, @RequestParam(defaultValue = Limit.DEFAULT) int limit) {
        int rows = Limit.of(limit).rows();
        return BackupFileJson.Page.of(backup.page(PathCursor.read(cursor), rows + 1), rows);
    }

    @GetMapping("/api/v1/me/backup-files/{id}")
    @Operation(operationId = "readBackupFile", summary = "One backed-up file, without its content")
    @ApiResponse(responseCode = "200", description = "The file")
    @Refuses({400, 404, 503})
    BackupFileJson one(@PathVariable UUID id) {
        return BackupFileJson.of(backup.file(new BackupFileId(id)));
    }

    /** The content, or the part of it that a broken restore still lacks. */
    @GetMapping("/api/v1/me/backup-files/{id}/content")
    @Operation(operationId = "restoreBackupFile", summary = "Get the content back, or a part of it by Range")
    @ApiResponse(
            responseCode = "200",
            description = "All of it",
            content = @Content(mediaType = BYTES, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "206",
            description = "The part asked for",
            content = @Content(mediaType = BYTES, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "416", description = "The content does not go as far", content = @Content)
    @Refuses({400, 404, 503})
    void content(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var content = backup.content(new BackupFileId(id));
        var offered = ContentDisposition.attachment()
                .filename(content.file().fileNameOrNothing(), StandardCharsets.UTF_8)
                .build();
        new ContentResponse(content, BYTES, offered.toString()).write(request, response);
    }

    @DeleteMapping("/api/v1/me/backup-files/{id}")
    @Operation(operationId = "deleteBackupFile", summary = "Give a backed-up file up")
    @ApiResponse(responseCode = "204", description = "It is gone from my backup", content = @Content)
    @Refuses({400, 404})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        backup.remove(new BackupFileId(id));
    }

    @GetMapping("/api/v1/me/backup-quota")
    @Operation(operationId = "readBackupQuota", summary = "How much I may back up and have backed up")
    @ApiResponse(responseCode = "200", description = "In bytes")
    BackupFileJson.Quota quota() {
        var quota = backup.quota();
        return new BackupFileJson.Quota(
                quota.allowedBytes(), quota.usedBytes(), quota.reservedBytes(), quota.freeBytes());
    }
}
