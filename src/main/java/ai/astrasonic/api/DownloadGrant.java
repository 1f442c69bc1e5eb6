package ai.astrasonic.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/** How a browser keeps the proof that the passphrase was given, and how a program gives the passphrase itself. */
final class DownloadGrant {

    static final String COOKIE = "package";
    private static final Duration LIFE = Duration.ofHours(12);

    private DownloadGrant() {}

    /** Sends the browser to the same address again, with the proof for everything under a path. */
    static ResponseEntity<String> given(String grant, String path, HttpServletRequest request) {
        var cookie = ResponseCookie.from(COOKIE, grant)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(path)
                .maxAge(LIFE)
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, request.getRequestURI())
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }

    /** The password of HTTP Basic, whatever the name. */
    static Optional<String> passphraseIn(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            var both = new String(
                    Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
            return Optional.of(both.substring(both.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            return Optional.of("");
        }
    }
}
