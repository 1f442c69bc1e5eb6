package ai.astrasonic.centre;

import ai.astrasonic.customers.ChangedMeanwhile;
import ai.astrasonic.customers.NoAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Failures as pages that say what happened, what was kept and what to do; never with what somebody typed. */
@ControllerAdvice(basePackageClasses = CentreErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CentreErrors {

    private static final Logger LOG = LoggerFactory.getLogger(CentreErrors.class);

    @ExceptionHandler(NoAccount.class)
    ResponseEntity<String> nobodyOfOurs(HttpServletRequest request, @Nullable CsrfToken csrf) {
        return page(HttpStatus.FORBIDDEN, "error.account", request, csrf);
    }

    @ExceptionHandler({NoSuchElementException.class, IllegalArgumentException.class})
    ResponseEntity<String> nothingThere(HttpServletRequest request, @Nullable CsrfToken csrf) {
        return page(HttpStatus.NOT_FOUND, "error.unknown", request, csrf);
    }

    @ExceptionHandler({IllegalStateException.class, OptimisticLockingFailureException.class, ChangedMeanwhile.class})
    ResponseEntity<String> notNow(HttpServletRequest request, @Nullable CsrfToken csrf) {
        return page(HttpStatus.CONFLICT, "error.now", request, csrf);
    }

    /** Refusals belong to the security filters. */
    @ExceptionHandler(AccessDeniedException.class)
    void refused(AccessDeniedException cause) {
        throw cause;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<String> anythingElse(Exception cause, HttpServletRequest request, @Nullable CsrfToken csrf) {
        if (cause instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(HttpStatus.valueOf(known.getStatusCode().value()), "error.unknown", request, csrf);
        }
        LOG.error("A page of the privacy centre failed", cause);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "error.ours", request, csrf);
    }

    private static ResponseEntity<String> page(
            HttpStatus status, String what, HttpServletRequest request, @Nullable CsrfToken csrf) {
        var frame = csrf == null ? Frame.outside(request) : Frame.of(request, csrf);
        return frame.page(status, "error", html -> html.element("p role=\"alert\"", frame.text(what)));
    }

    /** For whoever asks more than their measure. */
    static void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = page(HttpStatus.TOO_MANY_REQUESTS, "error.too-many", request, null);
        response.setStatus(page.getStatusCode().value());
        response.setContentType(String.valueOf(page.getHeaders().getContentType()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, page.getHeaders().getCacheControl());
        response.getWriter().write(Objects.requireNonNull(page.getBody()));
    }
}
