package ai.astrasonic.api;

import ai.astrasonic.backup.BackupFileId;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.requests.DownloadOutcome;
import ai.astrasonic.requests.PackageFiles;
import ai.astrasonic.requests.PackageId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The address of a backup file that the inventory in a package names; it asks for the passphrase as the package did. */
@Controller
class PackageFileController {

    private final PackageFiles files;
    private final DownloadAnswers answers;

    PackageFileController(PackageFiles files, DownloadAnswers answers) {
        this.files = files;
        this.answers = answers;
    }

    @GetMapping("/packages/{of}/files/{file}")
    @Nullable
    ResponseEntity<String> open(
            @PathVariable UUID of,
            @PathVariable UUID file,
            @CookieValue(name = DownloadGrant.COOKIE, defaultValue = "") String cookie,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var passphrase = DownloadGrant.passphraseIn(authorization);
        if (passphrase.isEmpty()) {
            return answers.of(
                    files.open(new PackageId(of), new BackupFileId(file), cookie), language, request, response);
        }
        var unlocked = files.unlock(new PackageId(of), passphrase.get(), request.getRemoteAddr());
        return unlocked instanceof DownloadOutcome.Unlocked(var grant)
                ? answers.of(files.open(new PackageId(of), new BackupFileId(file), grant), language, request, response)
                : answers.of(unlocked, language, request, response);
    }

    /** The passphrase is asked for once for all files of a package. */
    @PostMapping("/packages/{of}/files/{file}")
    @Nullable
    ResponseEntity<String> unlock(
            @PathVariable UUID of,
            @RequestParam(defaultValue = "") String passphrase,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var outcome = files.unlock(new PackageId(of), passphrase, request.getRemoteAddr());
        return outcome instanceof DownloadOutcome.Unlocked(var grant)
                ? DownloadGrant.given(grant, request.getContextPath() + "/packages/" + of, request)
                : answers.of(outcome, language, request, response);
    }

    @ExceptionHandler({IOException.class, ObjectStoreFailure.class})
    ResponseEntity<String> storeFailed(Exception cause, Locale language, HttpServletResponse response)
            throws Exception {
        return DownloadAnswers.unavailable("page.file-unavailable", cause, language, response);
    }

    @ExceptionHandler
    ResponseEntity<String> noSuchAddress(MethodArgumentTypeMismatchException noId, Locale language) {
        return PublicPage.titled("page.download.title", language)
                .warns("page.unknown")
                .with(HttpStatus.NOT_FOUND);
    }
}
