package ai.astrasonic.api;

import ai.astrasonic.customers.MyLibrarySync;
import ai.astrasonic.library.LibraryChange;
import ai.astrasonic.library.PersonsPlaylists;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own playlists, their tracks and cue points, page by page. */
@RestController
@RequestMapping("/api/v1/me")
class MyPlaylistsController {

    private static final UUID FIRST = new UUID(0, 0);

    private final MyLibrarySync library;

    MyPlaylistsController(MyLibrarySync library) {
        this.library = library;
    }

    /** A playlist or folder, without what is in it. */
    @Schema(name = "Playlist")
    record PlaylistJson(
            String source,
            String id,

            @Schema(nullable = true, description = "The number of the folder it is in") @Nullable
            Integer parent,

            boolean folder,
            @Schema(nullable = true) @Nullable String name) {

        static PlaylistJson of(PersonsPlaylists.Node node) {
            return new PlaylistJson(
                    node.source(), Integer.toString(node.number()), node.parent(), node.folder(), node.name());
        }
    }

    /** A line of a playlist. */
    @Schema(name = "PlaylistEntry")
    record EntryJson(
            String source,
            String playlist,
            int position,

            @Schema(nullable = true, description = "The program's id of the track, which need not be in the library")
            @Nullable
            String track) {

        static EntryJson of(PersonsPlaylists.Entry entry) {
            return new EntryJson(entry.source(), Integer.toString(entry.playlist()), entry.position(), entry.track());
        }
    }

    /** A cue point of a track. */
    @Schema(name = "TrackCue")
    record CueJson(String source, String track, int position, LibraryChange.Cue cue) {

        static CueJson of(PersonsPlaylists.TrackCue cue) {
            return new CueJson(cue.track().source(), cue.track().sourceId(), cue.position(), cue.cue());
        }
    }

    @GetMapping("/playlists")
    @Operation(operationId = "listPlaylists", summary = "My playlists and folders")
    @ApiResponse(responseCode = "200", description = "Some of them, a folder before what is in it")
    @Refuses(400)
    Page<PlaylistJson> playlists(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit) {
        var rows = Limit.of(limit);
        var after = Cursor.read(cursor == null ? Cursor.of("", "-1") : cursor, 2);
        return Page.of(
                library.playlists(after.getFirst(), Integer.parseInt(after.getLast()), rows.rows() + 1),
                rows,
                PlaylistJson::of,
                node -> Cursor.of(node.source(), Integer.toString(node.number())));
    }

    @GetMapping("/playlist-entries")
    @Operation(operationId = "listPlaylistEntries", summary = "What is in my playlists")
    @ApiResponse(responseCode = "200", description = "Some of it, playlist by playlist, each in its order")
    @Refuses(400)
    Page<EntryJson> entries(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit) {
        var rows = Limit.of(limit);
        var after = Cursor.read(cursor == null ? Cursor.of("", "-1", "-1") : cursor, 3);
        return Page.of(
                library.entries(
                        new PersonsPlaylists.Entry(
                                after.get(0), Integer.parseInt(after.get(1)), Integer.parseInt(after.get(2)), null),
                        rows.rows() + 1),
                rows,
                EntryJson::of,
                entry -> Cursor.of(
                        entry.source(), Integer.toString(entry.playlist()), Integer.toString(entry.position())));
    }

    @GetMapping("/cue-points")
    @Operation(operationId = "listCuePoints", summary = "The cue points of my tracks")
    @ApiResponse(responseCode = "200", description = "Some of them, track by track, each in its order")
    @Refuses(400)
    Page<CueJson> cues(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit) {
        var rows = Limit.of(limit);
        var after = Cursor.read(cursor == null ? Cursor.of(FIRST.toString(), "0") : cursor, 2);
        return Page.of(
                library.cues(UUID.fromString(after.getFirst()), Integer.parseInt(after.getLast()), rows.rows() + 1),
                rows,
                CueJson::of,
                cue -> Cursor.of(cue.id().toString(), Integer.toString(cue.position())));
    }
}
