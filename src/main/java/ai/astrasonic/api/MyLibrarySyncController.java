package ai.astrasonic.api;

import ai.astrasonic.customers.MyLibrarySync;
import ai.astrasonic.library.BatchOutcome;
import ai.astrasonic.library.ChangePlace;
import ai.astrasonic.library.LibraryChange;
import ai.astrasonic.library.LibraryChanges;
import ai.astrasonic.library.UnreadableBatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own library on several devices: changes in, changes out. */
@RestController
@RequestMapping("/api/v1/me")
class MyLibrarySyncController {

    private static final String LINES = "application/x-ndjson";
    private static final String DEVICE = "[A-Za-z0-9._-]{1,64}";

    private final MyLibrarySync library;
    private final Problems problems;

    MyLibrarySyncController(MyLibrarySync library, Problems problems) {
        this.library = library;
        this.problems = problems;
    }

    /** What became of a batch. */
    @Schema(name = "LibraryBatch")
    record Taken(
            @Schema(description = "Changes that the library shows now")
            int taken,

            @Schema(description = "Changes that were there already, or older than what is there")
            int superseded,

            @Schema(description = "Tracks that were taken without a path, since theirs was not below the music folder")
            int refusedPaths) {}

    /** Some changes. */
    @Schema(name = "LibraryChanges")
    record Changes(
            List<LibraryChange> items,

            @Schema(description = "Hand it back as since, now or later")
            String cursor,

            @Schema(description = "Whether there are more now")
            boolean more) {

        static Changes of(LibraryChanges.Page page, int rows) {
            var at = page.reached();
            return new Changes(
                    page.changes(),
                    Cursor.of(Long.toString(at.revision()), at.source(), at.kind(), at.id()),
                    page.changes().size() == rows);
        }
    }

    @PostMapping("/library-batches")
    @Operation(
            operationId = "changeLibrary",
            summary =
                    "Send what a device changed, one change on each line, 10,000 at most; all of it is looked at or nothing")
    @RequestBody(
            description = "Changes of tracks and playlists, each with its time",
            required = true,
            content = @Content(mediaType = LINES, schema = @Schema(implementation = LibraryChange.class)))
    @ApiResponse(responseCode = "200", description = "What became of them")
    @Refuses({413, 415, 422})
    Taken change(@Schema(pattern = "^" + DEVICE + "$") @RequestParam String device, HttpServletRequest request)
            throws IOException {
        requireLines(request.getContentType());
        if (!device.matches(DEVICE)) {
            throw new IllegalArgumentException("A device has a name");
        }
        return switch (library.apply(device, BatchBody.read(request.getInputStream()))) {
            case BatchOutcome.Applied(int taken, int superseded, int paths) -> new Taken(taken, superseded, paths);
            case BatchOutcome.Closed _ -> throw new ErrorResponseException(HttpStatus.CONFLICT);
        };
    }

    private static void requireLines(@Nullable String type) {
        if (type == null || !MediaType.parseMediaType(LINES).isCompatibleWith(MediaType.parseMediaType(type))) {
            throw new ErrorResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    @GetMapping("/library-changes")
    @Operation(operationId = "listLibraryChanges", summary = "What changed since, by whichever device or import")
    @ApiResponse(
            responseCode = "200",
            description = "Some of it, the oldest first; what changed twice is told once, as it is now")
    @Refuses(400)
    Changes since(
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit) {
        int rows = Limit.of(limit).rows();
        return Changes.of(library.since(place(since), rows), rows);
    }

    private static ChangePlace place(@Nullable String cursor) {
        if (cursor == null) {
            return ChangePlace.BEGINNING;
        }
        var parts = Cursor.read(cursor, 4);
        return new ChangePlace(Long.parseLong(parts.get(0)), parts.get(1), parts.get(3), parts.get(2));
    }

    @ExceptionHandler(UnreadableBatch.class)
    ProblemDetail cannotBeRead(UnreadableBatch cause) {
        var problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, cause.getMessage() + "; nothing was taken", cause);
        problem.setProperty("line", cause.line());
        return problem;
    }
}
