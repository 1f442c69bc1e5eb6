package ai.astrasonic.api;

import ai.astrasonic.keys.Signatures;
import ai.astrasonic.requests.DownloadOutcome;
import ai.astrasonic.requests.FileContent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What somebody gets who follows a link to a package or to a file that it names: the content, or a page that says why not. */
@Component
class DownloadAnswers {

    private final Signatures signatures;

    DownloadAnswers(Signatures signatures) {
        this.signatures = signatures;
    }

    @Nullable
    ResponseEntity<String> of(
            DownloadOutcome outcome, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var page = PublicPage.titled("page.download.title", language);
        return switch (outcome) {
            case DownloadOutcome.Open(var content) -> {
                PackageResponse.write(content, request, response);
                yield null;
            }
            case DownloadOutcome.OpenFile(var content) -> {
                write(content, request, response);
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

    /** The store failed: said plainly as long as nothing was sent; after that the broken connection says it. */
    static ResponseEntity<String> unavailable(
            String sentence, Exception cause, Locale language, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw cause;
        }
        response.reset();
        return PublicPage.titled("page.download.title", language)
                .warns(sentence)
                .with(HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** Never shown by a browser: whatever somebody backed up runs nothing under our address. */
    private static void write(FileContent file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var offered = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        new ContentResponse(file, MediaType.APPLICATION_OCTET_STREAM_VALUE, offered.toString())
                .write(request, response);
    }

    private PublicPage asking(PublicPage page) {
        return page.asksFor("passphrase", "page.download.field", "page.download.button")
                .says("page.download.signed", signatures.fingerprint());
    }
}
