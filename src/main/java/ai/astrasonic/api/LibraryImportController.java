package ai.astrasonic.api;

import ai.astrasonic.library.LibraryImportOutcome;
import ai.astrasonic.library.LibraryImportOutcome.Imported;
import ai.astrasonic.library.LibraryImportOutcome.Refused;
import ai.astrasonic.library.LibraryImports;
import ai.astrasonic.library.LibraryWording;
import ai.astrasonic.shared.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes in a library file: {@code POST /api/v1/accounts/{id}/library-imports} with the file itself as the body. */
@RestController
class LibraryImportController {

    private final LibraryImports imports;

    LibraryImportController(LibraryImports imports) {
        this.imports = imports;
    }

    /** What was taken in. */
    record Answer(
            String id,
            String source,
            int tracks,
            int newTracks,
            int changedTracks,
            int playlists,
            int cuePoints,
            int refusedPaths,
            String sentence) {}

    @PostMapping("/api/v1/accounts/{id}/library-imports")
    ResponseEntity<?> take(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String fileName,
            HttpServletRequest request,
            Locale language)
            throws IOException {
        var outcome = imports.importFrom(
                AccountId.of(id), request.getInputStream(), fileName, request.getContentLengthLong());
        return switch (outcome) {
            case Imported done -> ResponseEntity.status(HttpStatus.CREATED).body(answer(done, language));
            case Refused refused -> problem(refused, language);
        };
    }

    private static Answer answer(Imported done, Locale language) {
        return new Answer(
                done.id().toString(),
                done.source().key(),
                done.tracks(),
                done.newTracks(),
                done.changedTracks(),
                done.playlists(),
                done.cuePoints(),
                done.refusedPaths(),
                sentence(done, language));
    }

    private static ResponseEntity<ProblemDetail> problem(Refused refused, Locale language) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, sentence(refused, language));
        problem.setProperty("id", refused.id().toString());
        problem.setProperty("problem", refused.problem().name());
        problem.setProperty("line", refused.line());
        return ResponseEntity.of(problem).build();
    }

    private static String sentence(LibraryImportOutcome outcome, Locale language) {
        return new LibraryWording(language).sentence(outcome);
    }
}
