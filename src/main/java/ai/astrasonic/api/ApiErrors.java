package ai.astrasonic.api;

import ai.astrasonic.customers.CannotSubscribe;
import ai.astrasonic.customers.NoAccount;
import ai.astrasonic.customers.NotConnected;
import ai.astrasonic.customers.TillClosed;
import ai.astrasonic.identityserver.IdentityServerFailure;
import java.util.NoSuchElementException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what a controller throws into a problem: the status tells whose fault it was, the text never quotes the input. */
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors {

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(NoSuchElementException.class)
    ProblemDetail nothingThere(NoSuchElementException cause) {
        return problems.of(HttpStatus.NOT_FOUND, "There is no such thing here", cause);
    }

    @ExceptionHandler(NoAccount.class)
    ProblemDetail nobodyOfOurs(NoAccount cause) {
        return problems.of(HttpStatus.FORBIDDEN, "Whoever this token is of has no account here", cause);
    }

    @ExceptionHandler(IdentityServerFailure.class)
    ProblemDetail nobodyAtTheDoor(IdentityServerFailure cause) {
        return problems.of(HttpStatus.SERVICE_UNAVAILABLE, "The identity server does not answer, try later", cause);
    }

    @ExceptionHandler(TillClosed.class)
    ProblemDetail nobodyAtTheTill(TillClosed cause) {
        return problems.of(HttpStatus.SERVICE_UNAVAILABLE, "Nobody can pay now, try later; nothing was paid", cause);
    }

    @ExceptionHandler(NotConnected.class)
    ProblemDetail notConnected(NotConnected cause) {
        return cause.why() == NotConnected.Why.AWAY
                ? problems.of(HttpStatus.SERVICE_UNAVAILABLE, "The service does not answer, try later", cause)
                : problems.of(HttpStatus.CONFLICT, "Nothing was connected", cause);
    }

    @ExceptionHandler(CannotSubscribe.class)
    ProblemDetail nothingToBuy(CannotSubscribe cause) {
        var detail = switch (cause.why()) {
            case RUNS -> "A subscription runs already; it is changed in the billing portal";
            case LEAVING -> "The account is being deleted, so nothing can be bought for it";
        };
        return problems.of(HttpStatus.CONFLICT, detail, cause);
    }

    @ExceptionHandler({
        IllegalArgumentException.class,
        RequestRejectedException.class,
        HttpMessageNotReadableException.class,
        TypeMismatchException.class
    })
    ProblemDetail cannotBeUnderstood(Exception cause) {
        return problems.of(HttpStatus.BAD_REQUEST, "The request cannot be understood", cause);
    }

    @ExceptionHandler(IllegalStateException.class)
    ProblemDetail notNow(IllegalStateException cause) {
        return problems.of(HttpStatus.CONFLICT, "This cannot be done in the present state", cause);
    }

    /** Refusals belong to the security filters, which see the whole request. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void refused(RuntimeException cause) {
        throw cause;
    }

    @ExceptionHandler(Exception.class)
    ProblemDetail anythingElse(Exception cause) {
        if (cause instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return problems.of(status, status.getReasonPhrase(), cause);
        }
        return problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "We failed; the reference finds out why", cause);
    }
}
