package ai.astrasonic.library;

import ai.astrasonic.library.formats.CueField;
import ai.astrasonic.library.formats.Field;
import ai.astrasonic.library.formats.TempoField;
import ai.astrasonic.library.formats.TrackField;
import ai.astrasonic.library.formats.UnreadableLibraryFile;
import ai.astrasonic.shared.AccountId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes an account's library say what the temporary tables say, set by set; what is already so is left untouched.
 * Tracks that a newer file no longer names stay; its tree of playlists replaces the older one.
 */
final class Merge {

    /** Of the tracks that are there more than once, of which there are nearly never any. */
    private static final String NUMBERED = """
            SELECT number, line, source_id, row_number() OVER (PARTITION BY source_id ORDER BY number) AS nth
            FROM staged_track
            WHERE source_id IN (SELECT source_id FROM staged_track GROUP BY source_id HAVING count(*) > 1)""";

    /** A track of which only a cue point changed has changed too, to whoever asks what did. */
    private static final String TOUCH_TRACKS = """

            UPDATE track t SET revision = :revision, changed_at = :now, device = 'import'
            FROM (SELECT DISTINCT track_id FROM changed) c
            WHERE t.account_id = :account AND t.id = c.track_id AND t.revision <> :revision""";

    private static final String CHANGE_TRACKS = """

            ON CONFLICT (account_id, source, source_id) DO UPDATE SET (revision, changed_at, device, %1$s)
                = ROW (excluded.revision, excluded.changed_at, excluded.device, %3$s)
            WHERE ROW (%4$s) IS DISTINCT FROM ROW (%3$s)""";

    private static final String TOUCH_PLAYLISTS = """

            UPDATE playlist p SET revision = :revision, changed_at = :now, device = 'import'
            FROM (SELECT DISTINCT playlist_number FROM changed) c
            WHERE p.account_id = :account AND p.source = :source AND p.number = c.playlist_number
              AND p.revision <> :revision""";

    private final JdbcClient jdbc;
    private final AccountId account;
    private final LibrarySource source;
    private final Instant now;
    private long revision;

    Merge(JdbcClient jdbc, AccountId account, LibrarySource source, Instant now) {
        this.jdbc = jdbc;
        this.account = account;
        this.source = source;
        this.now = now;
    }

    /** How many tracks were new and how many differed. */
    record Counts(int added, int changed) {}

    Counts run() {
        jdbc.sql("SET LOCAL default_statistics_target = 10").update();
        jdbc.sql("""
                ANALYZE staged_track (number, source_id, place), staged_tempo (track, position), staged_cue (track, position),
                        staged_playlist, staged_entry""").update();
        settleDuplicates();
        revision = Revision.next(jdbc, account);
        int known = recogniseTracks();
        boolean allNew = known == 0;
        int touched = putTracks(allNew);
        int added = count("staged_track") - known;
        marks("tempo_mark", "staged_tempo", TempoField.values(), allNew);
        marks("cue_point", "staged_cue", CueField.values(), allNew);
        forgetDeletions("TRACK", "source_id", "staged_track");
        if (count("staged_playlist") > 0) {
            playlists();
        }
        settings();
        return new Counts(added, touched - added);
    }

    int count(String stagedTable) {
        return jdbc.sql("SELECT count(*) FROM " + stagedTable)
                .query(Integer.class)
                .single();
    }

    /** rekordbox numbers its tracks, so twice the same is a broken file; Traktor's are our own fingerprints of places. */
    private void settleDuplicates() {
        if (source == LibrarySource.TRAKTOR) {
            sql("UPDATE staged_track s SET source_id = s.source_id || '#' || n.nth FROM (" + NUMBERED
                            + ") n WHERE n.number = s.number AND n.nth > 1")
                    .update();
            return;
        }
        var twice = jdbc.sql("SELECT min(line) FROM (" + NUMBERED + ") n WHERE nth > 1")
                .query(Integer.class)
                .optional();
        twice.ifPresent(line -> {
            throw new UnreadableLibraryFile(LibraryFileProblem.TRACK_TWICE, line);
        });
    }

    private int recogniseTracks() {
        return sql("""
                UPDATE staged_track s SET id = t.id FROM track t
                WHERE t.account_id = :account AND t.source = :source AND t.source_id = s.source_id""").update();
    }

    /** Where none is known there is nothing to compare with, and {@link Revision#next} keeps every other writer waiting. */
    private int putTracks(boolean allNew) {
        var own = Stream.concat(
                        Stream.of("position", "relative_path", "further"),
                        Arrays.stream(TrackField.values()).map(Field::column))
                .toList();
        return sql(("""
                INSERT INTO track (id, account_id, source, source_id, revision, changed_at, device, %1$s)
                SELECT s.id, :account, :source, s.source_id, :revision, :now, 'import', s.number,
                       array_to_string((string_to_array(s.path, '/'))[r.shared + 1:], '/'), s.further, %2$s
                FROM staged_track s LEFT JOIN staged_root r ON r.root = s.root""" + (allNew ? "" : CHANGE_TRACKS))
                        .formatted(
                                String.join(", ", own),
                                prefixed("s.", own.stream().skip(3)),
                                prefixed("excluded.", own.stream()),
                                prefixed("track.", own.stream())))
                .update();
    }

    private void marks(String table, String staged, Field[] fields, boolean allNew) {
        var own = Stream.concat(Stream.of("further"), Arrays.stream(fields).map(Field::column))
                .toList();
        var put = """
                INSERT INTO %1$s (account_id, track_id, position, %2$s)
                SELECT :account, t.id, s.position, %3$s FROM %4$s s JOIN staged_track t ON t.number = s.track""".formatted(table, String.join(", ", own), prefixed("s.", own.stream()), staged);
        if (allNew) {
            sql(put).update();
            return;
        }
        change(table, put, own);
        removeVanished(table, staged);
    }

    private void change(String table, String put, List<String> own) {
        sql("WITH changed AS (" + put
                        + """

                ON CONFLICT (account_id, track_id, position) DO UPDATE SET (%1$s) = ROW (%2$s)
                WHERE ROW (%3$s) IS DISTINCT FROM ROW (%2$s) RETURNING track_id)""".formatted(
                                        String.join(", ", own),
                                        prefixed("excluded.", own.stream()),
                                        prefixed(table + ".", own.stream()))
                        + TOUCH_TRACKS)
                .update();
    }

    private void removeVanished(String table, String staged) {
        sql(("""
                WITH changed AS (
                DELETE FROM %1$s m USING staged_track t
                WHERE m.account_id = :account AND m.track_id = t.id
                  AND NOT EXISTS (SELECT FROM %2$s s WHERE s.track = t.number AND s.position = m.position)
                RETURNING m.track_id)""" + TOUCH_TRACKS).formatted(table, staged)).update();
    }

    private void playlists() {
        sql("""
                INSERT INTO playlist (account_id, source, number, parent_number, folder, name, key_type, further, revision,
                                      changed_at, device)
                SELECT :account, :source, number, parent_number, folder, name, key_type, further, :revision, :now, 'import'
                FROM staged_playlist
                ON CONFLICT (account_id, source, number) DO UPDATE
                SET (parent_number, folder, name, key_type, further, revision, changed_at, device)
                    = ROW (excluded.parent_number, excluded.folder, excluded.name, excluded.key_type, excluded.further,
                           excluded.revision, excluded.changed_at, excluded.device)
                WHERE ROW (playlist.parent_number, playlist.folder, playlist.name, playlist.key_type, playlist.further)
                    IS DISTINCT FROM ROW (excluded.parent_number, excluded.folder, excluded.name, excluded.key_type,
                                          excluded.further)""").update();
        sql("""
                WITH changed AS (
                INSERT INTO playlist_entry (account_id, source, playlist_number, position, track_id, source_id)
                SELECT DISTINCT ON (e.playlist_number, e.position) :account, :source, e.playlist_number, e.position,
                       coalesce(s.id, p.id, t.id), coalesce(e.source_id, p.source_id)
                FROM staged_entry e
                LEFT JOIN staged_track s ON s.source_id = e.source_id
                LEFT JOIN staged_track p ON p.place = e.place
                LEFT JOIN track t ON t.account_id = :account AND t.source = :source AND t.source_id = e.source_id
                ORDER BY e.playlist_number, e.position, p.number
                ON CONFLICT (account_id, source, playlist_number, position)
                DO UPDATE SET (track_id, source_id) = ROW (excluded.track_id, excluded.source_id)
                WHERE ROW (playlist_entry.track_id, playlist_entry.source_id)
                    IS DISTINCT FROM ROW (excluded.track_id, excluded.source_id)
                RETURNING playlist_number)""" + TOUCH_PLAYLISTS).update();
        removeVanishedPlaylists();
        forgetDeletions("PLAYLIST", "number::text", "staged_playlist");
    }

    private void removeVanishedPlaylists() {
        sql("""
                WITH changed AS (
                DELETE FROM playlist_entry e WHERE e.account_id = :account AND e.source = :source
                  AND NOT EXISTS (SELECT FROM staged_entry s
                                  WHERE s.playlist_number = e.playlist_number AND s.position = e.position)
                RETURNING playlist_number)""" + TOUCH_PLAYLISTS).update();
        sql("""
                WITH gone AS (
                DELETE FROM playlist p WHERE p.account_id = :account AND p.source = :source
                  AND NOT EXISTS (SELECT FROM staged_playlist s WHERE s.number = p.number) RETURNING number)
                INSERT INTO library_deletion (account_id, kind, source, source_id, deleted_at, device, revision)
                SELECT :account, 'PLAYLIST', :source, number::text, :now, 'import', :revision FROM gone
                ON CONFLICT (account_id, kind, source, source_id) DO UPDATE
                SET (deleted_at, device, revision) = ROW (excluded.deleted_at, excluded.device, excluded.revision)""").update();
    }

    /** What a file brings back is not deleted any more. */
    private void forgetDeletions(String kind, String key, String staged) {
        sql("""
                DELETE FROM library_deletion d USING %s s
                WHERE d.account_id = :account AND d.kind = '%s' AND d.source = :source AND d.source_id = s.%s""".formatted(staged, kind, key)).update();
    }

    private void settings() {
        sql("""
                INSERT INTO dj_setting (account_id, source, name, value)
                SELECT DISTINCT ON (name) :account, :source, name, value FROM staged_setting ORDER BY name
                ON CONFLICT (account_id, source, name) DO UPDATE SET value = excluded.value
                WHERE dj_setting.value <> excluded.value""").update();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        var spec = jdbc.sql(statement);
        spec = statement.contains(":account") ? spec.param("account", account.value()) : spec;
        spec = statement.contains(":revision") ? spec.param("revision", revision) : spec;
        spec = statement.contains(":now") ? spec.param("now", now.atOffset(ZoneOffset.UTC)) : spec;
        return statement.contains(":source") ? spec.param("source", source.key()) : spec;
    }

    private static String prefixed(String prefix, Stream<String> columns) {
        return columns.map(column -> prefix + column).collect(Collectors.joining(", "));
    }
}
