package ai.astrasonic.api;

import ai.astrasonic.customers.MyPackages;
import ai.astrasonic.customers.NoAccount;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.requests.DownloadOutcome;
import ai.astrasonic.shared.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a customer who is signed in to the privacy centre fetches a package; the page of the request asks for the passphrase. */
@Controller
@RequestMapping("/my/requests/{id}/package")
class MyPackageController {

    private final MyPackages packages;

    MyPackageController(MyPackages packages) {
        this.packages = packages;
    }

    @PostMapping
    ResponseEntity<String> unlock(
            @PathVariable String id, @RequestParam(defaultValue = "") String passphrase, HttpServletRequest request) {
        var mine = RequestId.of(id);
        var outcome = packages.unlock(mine, passphrase, request.getRemoteAddr());
        return outcome instanceof DownloadOutcome.Unlocked(var grant)
                ? DownloadGrant.given(grant, request.getRequestURI(), request)
                : back(mine, outcome);
    }

    /** As often as a broken download needs it. */
    @GetMapping
    @Nullable
    ResponseEntity<String> open(
            @PathVariable String id,
            @CookieValue(name = DownloadGrant.COOKIE, defaultValue = "") String cookie,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var mine = RequestId.of(id);
        var outcome = packages.open(mine, cookie);
        if (outcome instanceof DownloadOutcome.Open(var content)) {
            PackageResponse.write(content, request, response);
            return null;
        }
        return back(mine, outcome);
    }

    private static ResponseEntity<String> back(RequestId id, DownloadOutcome outcome) {
        var why = switch (outcome) {
            case DownloadOutcome.WrongPassphrase _ -> "wrong";
            case DownloadOutcome.TooMany _ -> "too-many";
            case DownloadOutcome.PassphraseNeeded _ -> "needed";
            case DownloadOutcome.Gone _, DownloadOutcome.Unknown _ -> "gone";
            case DownloadOutcome.Unlocked _, DownloadOutcome.Open _, DownloadOutcome.OpenFile _ ->
                throw new IllegalStateException("What was opened is sent");
        };
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/my/requests/" + id + "?package=" + why))
                .build();
    }

    @ExceptionHandler({IOException.class, ObjectStoreFailure.class})
    ResponseEntity<String> storeFailed(Exception cause, Locale language, HttpServletResponse response)
            throws Exception {
        return DownloadAnswers.unavailable("page.unavailable", cause, language, response);
    }

    @ExceptionHandler({NoSuchElementException.class, IllegalArgumentException.class, NoAccount.class})
    ResponseEntity<String> notMine(Locale language) {
        return PublicPage.titled("page.download.title", language)
                .warns("page.unknown")
                .with(HttpStatus.NOT_FOUND);
    }
}
