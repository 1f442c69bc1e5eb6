package ai.astrasonic.api;

import ai.astrasonic.customers.MyLibrary;
import ai.astrasonic.library.TrackKey;
import ai.astrasonic.library.TrackView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own music library: files of DJ programs in, tracks out. */
@RestController
@RequestMapping("/api/v1/me")
class MyLibraryController {

    private static final List<MediaType> FILES =
            List.of(MediaType.APPLICATION_XML, MediaType.TEXT_XML, MediaType.APPLICATION_OCTET_STREAM);

    private final MyLibrary library;

    MyLibraryController(MyLibrary library) {
        this.library = library;
    }

    @PostMapping("/library-imports")
    @Operation(
            operationId = "importLibrary",
            summary = "Read a rekordbox or Traktor file into my library, all of it or nothing")
    @RequestBody(
            description = "The file itself",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "201",
            description = "What was taken in",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = LibraryImportJson.class)))
    @Refuses({415, 422})
    ResponseEntity<?> take(
            @RequestParam(required = false) @Nullable String fileName, HttpServletRequest request, Locale language)
            throws IOException {
        requireFile(request.getContentType());
        return LibraryImportJson.answer(
                library.importFrom(request.getInputStream(), fileName, request.getContentLengthLong()), language);
    }

    /** A form would be read for its fields before anybody sees a file. */
    private static void requireFile(@Nullable String type) {
        if (type == null || FILES.stream().noneMatch(MediaType.parseMediaType(type)::isCompatibleWith)) {
            throw new ErrorResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    /** Where it lies is told from the person's music folder on: nobody here knows more. */
    @GetMapping("/tracks")
    @Operation(operationId = "listTracks", summary = "My tracks")
    @ApiResponse(responseCode = "200", description = "Some of them, in the order of programs and their numbers")
    @Refuses(400)
    Page<TrackJson> tracks(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit) {
        var rows = Limit.of(limit);
        return Page.of(
                library.tracks(after(cursor), rows.rows() + 1), rows, TrackJson::of, MyLibraryController::cursor);
    }

    private static @Nullable TrackKey after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = Cursor.read(cursor, 2);
        return new TrackKey(parts.getFirst(), parts.getLast());
    }

    private static String cursor(TrackView track) {
        return Cursor.of(track.key().source(), track.key().sourceId());
    }
}
