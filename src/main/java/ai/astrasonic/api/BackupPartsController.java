package ai.astrasonic.api;

import ai.astrasonic.backup.PartUpload;
import ai.astrasonic.backup.UploadEnd;
import ai.astrasonic.backup.UploadId;
import ai.astrasonic.customers.MyUploads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Parts of uploads, and the end of it: each body streams through. */
@RestController
class BackupPartsController {

    private static final String BYTES = MediaType.APPLICATION_OCTET_STREAM_VALUE;

    private final MyUploads uploads;
    private final BackupAnswers answers;
    private final Problems problems;

    BackupPartsController(MyUploads uploads, BackupAnswers answers, Problems problems) {
        this.uploads = uploads;
        this.answers = answers;
        this.problems = problems;
    }

    @PutMapping("/api/v1/me/backup-uploads/{id}")
    @Operation(
            operationId = "putBackupPart",
            summary = "Send one part, in any order; sent again, it takes the place of what was there")
    @RequestBody(
            description = "The part itself",
            required = true,
            content = @Content(mediaType = BYTES, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "204", description = "It arrived and need not be sent again", content = @Content)
    @Refuses({400, 404, 409, 410, 411, 415, 416, 422, 503})
    ResponseEntity<?> put(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.CONTENT_RANGE) String contentRange,
            @RequestHeader("Content-Digest") List<String> contentDigest,
            HttpServletRequest request)
            throws IOException {
        if (!BYTES.equals(request.getContentType())) {
            return answers.problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content is sent as application/octet-stream");
        }
        if (request.getContentLengthLong() < 0) {
            return answers.problem(HttpStatus.LENGTH_REQUIRED, "The length of the content must be announced");
        }
        var range = ContentRange.read(contentRange);
        if (range.bytes().length() != request.getContentLengthLong()) {
            throw new IllegalArgumentException("Content-Range and Content-Length differ");
        }
        var sha256 = ContentDigest.sha256(contentDigest)
                .orElseThrow(() -> new IllegalArgumentException("A SHA-256 is needed"));
        var upload = new UploadId(id);
        return uploads.find(upload).size() == range.total()
                ? answer(uploads.put(upload, range.bytes(), request.getInputStream(), sha256))
                : misplaced();
    }

    private ResponseEntity<?> answer(PartUpload outcome) {
        return switch (outcome) {
            case PartUpload.Arrived _ -> ResponseEntity.noContent().build();
            case PartUpload.Different _ ->
                answers.problem(HttpStatus.UNPROCESSABLE_CONTENT, "The part is not what was announced; send it again");
            case PartUpload.Misplaced _ -> misplaced();
            case PartUpload.Ended _ -> answers.problem(HttpStatus.CONFLICT, "The upload was completed before");
            case PartUpload.Closed _ -> answers.closed();
        };
    }

    private ResponseEntity<ProblemDetail> misplaced() {
        return answers.problem(
                HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "These bytes are no part of this upload; see partSize");
    }

    @PostMapping("/api/v1/me/backup-uploads/{id}/complete")
    @Operation(
            operationId = "completeBackupUpload",
            summary = "Make a file of the parts; asked again, it answers the same file")
    @ApiResponse(
            responseCode = "201",
            description = "It is stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = BackupFileJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It was stored before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = BackupFileJson.class)))
    @Refuses({404, 410, 413, 422, 503})
    ResponseEntity<?> complete(@PathVariable UUID id) {
        return switch (uploads.complete(new UploadId(id))) {
            case UploadEnd.Judged(var outcome) -> answers.of(outcome);
            case UploadEnd.Incomplete(var missing) -> answers.incomplete(missing);
        };
    }

    @ExceptionHandler(IOException.class)
    ProblemDetail cutOff(IOException cause) {
        return problems.of(HttpStatus.BAD_REQUEST, "The part did not arrive to its end; send it again", cause);
    }
}
