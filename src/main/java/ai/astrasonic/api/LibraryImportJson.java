package ai.astrasonic.api;

import ai.astrasonic.library.LibraryImportOutcome;
import ai.astrasonic.library.LibraryImportOutcome.Imported;
import ai.astrasonic.library.LibraryImportOutcome.Refused;
import ai.astrasonic.library.LibraryWording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What was taken in of a library file. */
@Schema(name = "LibraryImport")
record LibraryImportJson(
        String id,
        String source,
        int tracks,
        int newTracks,
        int changedTracks,
        int playlists,
        int cuePoints,
        int refusedPaths,
        String sentence) {

    /** 201 and what was taken in, or 422 and why nothing was. */
    static ResponseEntity<?> answer(LibraryImportOutcome outcome, Locale language) {
        var sentence = new LibraryWording(language).sentence(outcome);
        return switch (outcome) {
            case Imported done -> ResponseEntity.status(HttpStatus.CREATED).body(of(done, sentence));
            case Refused refused -> problem(refused, sentence);
        };
    }

    private static LibraryImportJson of(Imported done, String sentence) {
        return new LibraryImportJson(
                done.id().toString(),
                done.source().key(),
                done.tracks(),
                done.newTracks(),
                done.changedTracks(),
                done.playlists(),
                done.cuePoints(),
                done.refusedPaths(),
                sentence);
    }

    private static ResponseEntity<ProblemDetail> problem(Refused refused, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
        problem.setProperty("id", refused.id().toString());
        problem.setProperty("problem", refused.problem().name());
        problem.setProperty("line", refused.line());
        return ResponseEntity.of(problem).build();
    }
}
