package ai.astrasonic.library;

import ai.astrasonic.library.formats.MusicPath;
import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lays a batch out in temporary tables of the running transaction, by COPY. */
final class BatchStaging {

    static final String TRACK = """
            title, artist, album, genre, label, comments, seconds, release_year, bpm, musical_key, rating, play_count""";
    static final String CUE = "name, sort, starts_at, ends_at, pad, red, green, blue";
    private static final List<String> TABLES = List.of(
            """
            CREATE TEMPORARY TABLE synced_track (line int, id uuid, source text, key text, deleted boolean,
                changed_at timestamptz, path text, marked boolean, title text, artist text, album text, genre text, label text,
                comments text, seconds int, release_year int, bpm numeric, musical_key text, rating int, play_count int)
                ON COMMIT DROP""",
            """
            CREATE TEMPORARY TABLE synced_cue (line int, position int, name text, sort int, starts_at numeric,
                ends_at numeric, pad int, red int, green int, blue int) ON COMMIT DROP""",
            """
            CREATE TEMPORARY TABLE synced_playlist (line int, source text, key text, number int, deleted boolean,
                changed_at timestamptz, parent_number int, folder boolean, name text, listed boolean) ON COMMIT DROP""",
            "CREATE TEMPORARY TABLE synced_entry (line int, position int, source_id text) ON COMMIT DROP");

    private final StagedTable tracks;
    private final StagedTable cues;
    private final StagedTable playlists;
    private final StagedTable entries;
    private final Clock clock;
    private int refusedPaths;

    BatchStaging(JdbcClient jdbc, Clock clock) {
        TABLES.forEach(table -> jdbc.sql(table).update());
        this.clock = clock;
        this.tracks =
                new StagedTable("synced_track", "line, id, source, key, deleted, changed_at, path, marked, " + TRACK);
        this.cues = new StagedTable("synced_cue", "line, position, " + CUE);
        this.playlists = new StagedTable(
                "synced_playlist",
                "line, source, key, number, deleted, changed_at, parent_number, folder, name, listed");
        this.entries = new StagedTable("synced_entry", "line, position, source_id");
    }

    int refusedPaths() {
        return refusedPaths;
    }

    /** All of a batch, each line counted from 1. */
    void take(List<LibraryChange> changes, DataSource dataSource) {
        for (int line = 1; line <= changes.size(); line++) {
            var change = changes.get(line - 1);
            var kind = Objects.requireNonNull(change.kind());
            if (kind.isOfTrack()) {
                track(line, change, kind.isDeletion());
            } else {
                playlist(line, change, kind.isDeletion());
            }
        }
        try (var copy = new StagingCopy(dataSource)) {
            copy.send(Stream.of(tracks, cues, playlists, entries)
                    .flatMap(table -> table.taken().stream())
                    .toList());
            copy.finish();
        }
    }

    /** A time in the future counts as the moment of arrival: no clock that runs ahead wins for ever. */
    private Instant at(LibraryChange change) {
        var now = clock.instant();
        var at = Objects.requireNonNull(change.changedAt());
        return at.isAfter(now) ? now : at;
    }

    private void track(int line, LibraryChange change, boolean deleted) {
        var is = deleted ? null : change.track();
        var cuePoints = is == null ? null : is.cuePoints();
        tracks.add(
                line,
                Ids.next(clock),
                change.source(),
                change.id(),
                deleted,
                at(change),
                is == null ? null : path(is.relativePath()),
                cuePoints != null,
                is == null ? null : is.title(),
                is == null ? null : is.artist(),
                is == null ? null : is.album(),
                is == null ? null : is.genre(),
                is == null ? null : is.label(),
                is == null ? null : is.comments(),
                is == null ? null : is.seconds(),
                is == null ? null : is.year(),
                is == null ? null : is.bpm(),
                is == null ? null : is.musicalKey(),
                is == null ? null : is.rating(),
                is == null ? null : is.playCount());
        cues(line, cuePoints == null ? List.of() : cuePoints);
    }

    private void cues(int line, List<LibraryChange.Cue> all) {
        for (int i = 0; i < all.size(); i++) {
            var cue = all.get(i);
            cues.add(
                    line,
                    i + 1,
                    cue.name(),
                    cue.sort(),
                    cue.startsAt(),
                    cue.endsAt(),
                    cue.pad(),
                    cue.red(),
                    cue.green(),
                    cue.blue());
        }
    }

    /** Only what was relative from the start: nothing here knows where a person's music folder ends (SEC-3). */
    private @Nullable String path(@Nullable String location) {
        if (location == null) {
            return null;
        }
        var path = location.isBlank() || location.endsWith("/")
                ? null
                : MusicPath.of(location)
                        .filter(found -> found.root().isEmpty())
                        .map(found -> found.below(0))
                        .filter(found -> found.equals(location))
                        .orElse(null);
        refusedPaths += path == null ? 1 : 0;
        return path;
    }

    private void playlist(int line, LibraryChange change, boolean deleted) {
        var is = deleted ? null : change.playlist();
        var id = Objects.requireNonNull(change.id());
        var listed = is == null ? null : is.tracks();
        playlists.add(
                line,
                change.source(),
                Integer.toString(Integer.parseInt(id)),
                Integer.parseInt(id),
                deleted,
                at(change),
                is == null ? null : is.parent(),
                is != null && Boolean.TRUE.equals(is.folder()),
                is == null ? null : is.name(),
                listed != null);
        for (int i = 0; listed != null && i < listed.size(); i++) {
            entries.add(line, i + 1, listed.get(i));
        }
    }
}
