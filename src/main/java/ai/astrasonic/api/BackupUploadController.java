package ai.astrasonic.api;

import ai.astrasonic.backup.Announced;
import ai.astrasonic.backup.BackupFileId;
import ai.astrasonic.backup.BackupUpload;
import ai.astrasonic.backup.RelativePath;
import ai.astrasonic.customers.MyBackup;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes a file into one's own backup: the body is the content, and streams through. */
@RestController
class BackupUploadController {

    private final MyBackup backup;
    private final Problems problems;

    BackupUploadController(MyBackup backup, Problems problems) {
        this.backup = backup;
        this.problems = problems;
    }

    @PostMapping("/api/v1/me/backup-files")
    @Operation(operationId = "backUpFile", summary = "Put a file into my backup, in place of what was under its path")
    @RequestBody(
            description = "The content itself",
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @Parameter(
            name = "Content-Digest",
            in = ParameterIn.HEADER,
            description = "sha-256=:…: (RFC 9530), compared with what arrives",
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "201",
            description = "It is stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = BackupFileJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The same was there already",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = BackupFileJson.class)))
    @Refuses({411, 413, 415, 422, 503})
    ResponseEntity<?> upload(@RequestParam String path, HttpServletRequest request) throws IOException {
        if (!MediaType.APPLICATION_OCTET_STREAM_VALUE.equals(request.getContentType())) {
            return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content is sent as application/octet-stream");
        }
        var wanted = RelativePath.named(path);
        long size = request.getContentLengthLong();
        if (size < 0) {
            return problem(HttpStatus.LENGTH_REQUIRED, "The length of the content must be announced");
        }
        var sha256 = ContentDigest.sha256(Collections.list(request.getHeaders("Content-Digest")))
                .orElse(null);
        return answer(backup.upload(wanted, request.getInputStream(), new Announced(size, sha256)));
    }

    /** Whether somebody else has the same content is told by nothing here. */
    private ResponseEntity<?> answer(BackupUpload outcome) {
        return switch (outcome) {
            case BackupUpload.Stored stored ->
                ResponseEntity.created(address(stored.id())).body(BackupFileJson.of(backup.file(stored.id())));
            case BackupUpload.Unchanged same ->
                ResponseEntity.ok().location(address(same.id())).body(BackupFileJson.of(backup.file(same.id())));
            case BackupUpload.Different different ->
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "The content is not what was announced; nothing was kept");
            case BackupUpload.OverQuota over -> overQuota(over);
            case BackupUpload.Closed closed ->
                problem(
                        HttpStatus.CONFLICT,
                        "Nothing can be backed up at present: the account is erased or restricted");
        };
    }

    private static URI address(BackupFileId id) {
        return URI.create("/api/v1/me/backup-files/" + id);
    }

    private ResponseEntity<ProblemDetail> overQuota(BackupUpload.OverQuota over) {
        var answer = problem(HttpStatus.CONTENT_TOO_LARGE, "There is not so much space left; nothing was kept");
        var detail = Objects.requireNonNull(answer.getBody());
        detail.setProperty("allowedBytes", over.allowedBytes());
        detail.setProperty("usedBytes", over.usedBytes());
        return answer;
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(problems.of(status, detail, new Refused()));
    }

    @ExceptionHandler(IOException.class)
    ProblemDetail cutOff(IOException cause) {
        return problems.of(HttpStatus.BAD_REQUEST, "The content did not arrive to its end; nothing was kept", cause);
    }

    @ExceptionHandler(ObjectStoreFailure.class)
    ProblemDetail storeFailed(ObjectStoreFailure cause, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        return problems.of(HttpStatus.SERVICE_UNAVAILABLE, "The store does not answer, try later", cause);
    }

    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
