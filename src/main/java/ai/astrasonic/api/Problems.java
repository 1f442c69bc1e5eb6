package ai.astrasonic.api;

import ai.astrasonic.audit.FreshSignIn;
import ai.astrasonic.audit.SignInTooOld;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every failure as a problem (RFC 9457) that says nothing of a person nor of the inside, with a reference that finds
 * the line in our log (ASVS 16.5.1).
 */
@Component
class Problems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A problem of this status; the exception goes to the log by its type and place, never to the caller. */
    ProblemDetail of(HttpStatus status, String detail, Exception cause) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        var reference = reference();
        problem.setProperty("reference", reference);
        if (status.is5xxServerError()) {
            LOG.error("Request failed, reference {}", reference, cause);
        } else {
            LOG.info(
                    "Request answered with {}, reference {}: {}",
                    status.value(),
                    reference,
                    cause.getClass().getName());
        }
        return problem;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, of(HttpStatus.UNAUTHORIZED, "A valid token is needed", cause));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (cause instanceof SignInTooOld) {
            tooOld(response, cause);
            return;
        }
        write(response, of(HttpStatus.FORBIDDEN, "None of your roles may do this", cause));
    }

    /** As RFC 9470 says it: a token of a newer sign-in opens what this one does not. */
    private void tooOld(HttpServletResponse response, AccessDeniedException cause) throws IOException {
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer error=\"insufficient_user_authentication\", max_age=" + FreshSignIn.LONGEST.toSeconds());
        write(response, of(HttpStatus.UNAUTHORIZED, "This needs a sign-in of the last five minutes", cause));
    }

    /** For a client that asks more than its measure. */
    void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(response, of(HttpStatus.TOO_MANY_REQUESTS, "Too many requests, wait a second", new TooManyRequests()));
    }

    void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        var properties = problem.getProperties() == null ? Map.<String, Object>of() : problem.getProperties();
        JsonMapper.shared()
                .writeValue(
                        response.getOutputStream(),
                        Map.of(
                                "type", "about:blank",
                                "title", String.valueOf(problem.getTitle()),
                                "status", problem.getStatus(),
                                "detail", String.valueOf(problem.getDetail()),
                                "reference", String.valueOf(properties.get("reference"))));
    }

    private static String reference() {
        var bytes = new byte[6];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static final class TooManyRequests extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
