package ai.astrasonic.api;

import ai.astrasonic.backup.Announced;
import ai.astrasonic.backup.RelativePath;
import ai.astrasonic.customers.MyBackup;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
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
    private final BackupAnswers answers;
    private final Problems problems;

    BackupUploadController(MyBackup backup, BackupAnswers answers, Problems problems) {
        this.backup = backup;
        this.answers = answers;
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
            return answers.problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content is sent as application/octet-stream");
        }
        var wanted = RelativePath.named(path);
        long size = request.getContentLengthLong();
        if (size < 0) {
            return answers.problem(HttpStatus.LENGTH_REQUIRED, "The length of the content must be announced");
        }
        var sha256 = ContentDigest.sha256(Collections.list(request.getHeaders("Content-Digest")))
                .orElse(null);
        return answers.of(backup.upload(wanted, request.getInputStream(), new Announced(size, sha256)));
    }

    @ExceptionHandler(IOException.class)
    ProblemDetail cutOff(IOException cause) {
        return problems.of(HttpStatus.BAD_REQUEST, "The content did not arrive to its end; nothing was kept", cause);
    }
}
