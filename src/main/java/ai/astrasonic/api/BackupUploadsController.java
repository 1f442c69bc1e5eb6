package ai.astrasonic.api;

import ai.astrasonic.backup.UploadId;
import ai.astrasonic.backup.UploadOpening;
import ai.astrasonic.customers.MyUploads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Uploads into one's own backup that can be taken up again: announced, looked at, given up. */
@RestController
@RequestMapping("/api/v1/me/backup-uploads")
class BackupUploadsController {

    private final MyUploads uploads;
    private final BackupAnswers answers;

    BackupUploadsController(MyUploads uploads, BackupAnswers answers) {
        this.uploads = uploads;
        this.answers = answers;
    }

    @PostMapping
    @Operation(operationId = "openBackupUpload", summary = "Announce a file that will come in parts")
    @ApiResponse(
            responseCode = "201",
            description = "Parts may come; the space is reserved",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = BackupUploadJson.class)))
    @Refuses({413, 415})
    ResponseEntity<?> open(@RequestBody BackupUploadJson.Opening wanted) {
        return switch (uploads.open(wanted.toPath(), wanted.toSize(), wanted.toSha256())) {
            case UploadOpening.Opened(var upload) ->
                ResponseEntity.created(URI.create("/api/v1/me/backup-uploads/" + upload.id()))
                        .body(BackupUploadJson.of(upload));
            case UploadOpening.OverQuota over -> answers.overQuota(over.allowedBytes(), over.usedBytes());
            case UploadOpening.TooMany _ ->
                answers.problem(HttpStatus.CONFLICT, "So many uploads are open that one has to end before");
            case UploadOpening.Closed _ -> answers.closed();
        };
    }

    @GetMapping
    @Operation(operationId = "listBackupUploads", summary = "My uploads that wait for parts")
    @ApiResponse(responseCode = "200", description = "All of them, a hundred at most")
    BackupUploadJson.All open() {
        return new BackupUploadJson.All(
                uploads.open().stream().map(BackupUploadJson::of).toList());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readBackupUpload", summary = "What has arrived of an upload")
    @ApiResponse(responseCode = "200", description = "The upload, also when it was completed")
    @Refuses({400, 404, 410})
    BackupUploadJson one(@PathVariable UUID id) {
        return BackupUploadJson.of(uploads.find(new UploadId(id)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "giveUpBackupUpload",
            summary = "Give an upload up, with its parts; a file that came of it stays")
    @ApiResponse(responseCode = "204", description = "It is gone", content = @Content)
    @Refuses({400, 404})
    void giveUp(@PathVariable UUID id) {
        uploads.giveUp(new UploadId(id));
    }
}
