package ai.astrasonic.api;

import ai.astrasonic.backup.UploadExpired;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What goes wrong with backups only. */
@RestControllerAdvice(
        assignableTypes = {
            BackupFileController.class,
            BackupUploadController.class,
            BackupUploadsController.class,
            BackupPartsController.class
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
class BackupErrors {

    private final Problems problems;

    BackupErrors(Problems problems) {
        this.problems = problems;
    }

    /** Nothing of the content was sent yet, or the connection ends too early: whoever asks tries again for the rest. */
    @ExceptionHandler(ObjectStoreFailure.class)
    ProblemDetail storeFailed(ObjectStoreFailure cause, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        return problems.of(HttpStatus.SERVICE_UNAVAILABLE, "The store does not answer, try later", cause);
    }

    @ExceptionHandler(UploadExpired.class)
    ProblemDetail tooLate(UploadExpired cause) {
        return problems.of(HttpStatus.GONE, "The upload expired; nothing of it is kept", cause);
    }
}
