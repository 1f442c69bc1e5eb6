package ai.astrasonic.api;

import ai.astrasonic.keys.Signatures;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.requests.DownloadOutcome;
import ai.astrasonic.requests.Downloads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The address from which a person fetches their package: without the passphrase it shows a page that asks for it, with it the
 * package itself. Programs give the passphrase as the password of HTTP Basic.
 */
@Controller
class DownloadController {

    private static final String GRANT = "package";
    private static final Duration GRANT_LIFE = Duration.ofHours(12);

    private final Downloads downloads;
    private final Signatures signatures;

    DownloadController(Downloads downloads, Signatures signatures) {
        this.downloads = downloads;
        this.signatures = signatures;
    }

    @GetMapping("/download/{token}")
    @Nullable
    ResponseEntity<String> open(
            @PathVariable String token,
            @CookieValue(name = GRANT, defaultValue = "") String cookie,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var passphrase = passphraseIn(authorization);
        if (passphrase.isEmpty()) {
            return answer(downloads.open(token, cookie), language, request, response);
        }
        var unlocked = downloads.unlock(token, passphrase.get(), request.getRemoteAddr());
        return unlocked instanceof DownloadOutcome.Unlocked(var grant)
                ? answer(downloads.open(token, grant), language, request, response)
                : answer(unlocked, language, request, response);
    }

    @PostMapping("/download/{token}")
    @Nullable
    ResponseEntity<String> unlock(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String passphrase,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var outcome = downloads.unlock(token, passphrase, request.getRemoteAddr());
        return outcome instanceof DownloadOutcome.Unlocked(var grant)
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, request.getRequestURI())
                        .header(HttpHeaders.SET_COOKIE, cookie(grant, request).toString())
                        .build()
                : answer(outcome, language, request, response);
    }

    /** The store failed: said plainly as long as nothing was sent; after that the broken connection says it. */
    @ExceptionHandler({IOException.class, ObjectStoreFailure.class})
    ResponseEntity<String> storeFailed(Exception cause, Locale language, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            throw cause;
        }
        response.reset();
        return PublicPage.titled("page.download.title", language)
                .warns("page.unavailable")
                .with(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private @Nullable ResponseEntity<String> answer(
            DownloadOutcome outcome, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var page = PublicPage.titled("page.download.title", language);
        return switch (outcome) {
            case DownloadOutcome.Open(var content) -> {
                PackageResponse.write(content, request, response);
                yield null;
            }
            case DownloadOutcome.PassphraseNeeded _ ->
                asking(page.says("page.download.ask")).with(HttpStatus.OK);
            case DownloadOutcome.WrongPassphrase(var left) ->
                asking(page.warns("page.download.wrong", left)).with(HttpStatus.FORBIDDEN);
            case DownloadOutcome.Unknown _ -> page.warns("page.unknown").with(HttpStatus.NOT_FOUND);
            case DownloadOutcome.Gone _ -> page.warns("page.gone").with(HttpStatus.GONE);
            case DownloadOutcome.TooMany _ -> page.warns("page.too-many").with(HttpStatus.TOO_MANY_REQUESTS);
            case DownloadOutcome.Unlocked _ -> throw new IllegalStateException("An unlocked link is opened");
        };
    }

    private PublicPage asking(PublicPage page) {
        return page.asksFor("passphrase", "page.download.field", "page.download.button")
                .says("page.download.signed", signatures.fingerprint());
    }

    private static ResponseCookie cookie(String grant, HttpServletRequest request) {
        return ResponseCookie.from(GRANT, grant)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(request.getRequestURI())
                .maxAge(GRANT_LIFE)
                .build();
    }

    private static Optional<String> passphraseIn(String authorization) {
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
