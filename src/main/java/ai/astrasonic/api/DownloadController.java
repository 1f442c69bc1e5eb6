package ai.astrasonic.api;

import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.requests.DownloadOutcome;
import ai.astrasonic.requests.Downloads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

    private final Downloads downloads;
    private final DownloadAnswers answers;

    DownloadController(Downloads downloads, DownloadAnswers answers) {
        this.downloads = downloads;
        this.answers = answers;
    }

    @GetMapping("/download/{token}")
    @Nullable
    ResponseEntity<String> open(
            @PathVariable String token,
            @CookieValue(name = DownloadGrant.COOKIE, defaultValue = "") String cookie,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var passphrase = DownloadGrant.passphraseIn(authorization);
        if (passphrase.isEmpty()) {
            return answers.of(downloads.open(token, cookie), language, request, response);
        }
        var unlocked = downloads.unlock(token, passphrase.get(), request.getRemoteAddr());
        return unlocked instanceof DownloadOutcome.Unlocked(var grant)
                ? answers.of(downloads.open(token, grant), language, request, response)
                : answers.of(unlocked, language, request, response);
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
                ? DownloadGrant.given(grant, request.getRequestURI(), request)
                : answers.of(outcome, language, request, response);
    }

    @ExceptionHandler({IOException.class, ObjectStoreFailure.class})
    ResponseEntity<String> storeFailed(Exception cause, Locale language, HttpServletResponse response)
            throws Exception {
        return DownloadAnswers.unavailable("page.unavailable", cause, language, response);
    }
}
