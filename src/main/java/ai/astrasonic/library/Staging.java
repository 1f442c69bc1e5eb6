package ai.astrasonic.library;

import ai.astrasonic.library.formats.CueField;
import ai.astrasonic.library.formats.Field;
import ai.astrasonic.library.formats.ImportedEntry;
import ai.astrasonic.library.formats.ImportedPlaylist;
import ai.astrasonic.library.formats.ImportedTrack;
import ai.astrasonic.library.formats.LibrarySink;
import ai.astrasonic.library.formats.MusicRoots;
import ai.astrasonic.library.formats.TempoField;
import ai.astrasonic.library.formats.TrackField;
import ai.astrasonic.library.formats.Values;
import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lays a library out in temporary tables of the running transaction while its file is being read, a few thousand rows
 * at a time: nobody else sees them, and a reading that breaks off leaves nothing.
 */
final class Staging implements LibrarySink {

    private static final int ROWS_AT_ONCE = 5000;

    private final StagingCopy copy;
    private final StagedTable tracks;
    private final StagedTable tempos;
    private final StagedTable cues;
    private final StagedTable playlists;
    private final StagedTable entries;
    private final StagedTable settings;
    private final StagedTable roots;
    private final MusicRoots music = new MusicRoots();
    private final Clock clock;
    private @Nullable LibrarySource source;
    private int refusedPaths;

    Staging(StagingCopy copy, Clock clock) {
        this.copy = copy;
        this.clock = clock;
        this.tracks = new StagedTable(
                "staged_track",
                "id, number, line, source_id, place, root, path, further, "
                        + StagingSchema.columns(TrackField.values()));
        this.tempos = marks("staged_tempo", TempoField.values());
        this.cues = marks("staged_cue", CueField.values());
        this.playlists = new StagedTable("staged_playlist", "number, parent_number, folder, name, key_type, further");
        this.entries = new StagedTable("staged_entry", "playlist_number, position, source_id, place");
        this.settings = new StagedTable("staged_setting", "name, value");
        this.roots = new StagedTable("staged_root", "root, shared");
    }

    private static StagedTable marks(String table, Field[] fields) {
        return new StagedTable(table, "track, position, further, " + StagingSchema.columns(fields));
    }

    LibrarySource source() {
        return Objects.requireNonNull(source);
    }

    int refusedPaths() {
        return refusedPaths;
    }

    @Override
    public void source(LibrarySource found) {
        source = found;
    }

    @Override
    public void setting(String name, String value) {
        settings.add(name, value);
    }

    @Override
    public void track(ImportedTrack track) {
        var path = track.path();
        Integer root = path == null ? null : music.learn(path).orElse(null);
        if (track.pathRefused() || path != null && root == null) {
            refusedPaths++;
        }
        var row = new ArrayList<@Nullable Object>();
        row.addAll(Arrays.asList(Ids.next(clock), track.number(), track.line(), track.sourceId(), track.place()));
        row.add(root);
        row.add(path == null || root == null ? null : path.below(0));
        row.add(json(track.values().further()));
        values(track.values(), TrackField.values(), row);
        tracks.add(row);
        addMarks(track.number(), track.tempos(), TempoField.values(), tempos);
        addMarks(track.number(), track.cues(), CueField.values(), cues);
        flushWhenFull();
    }

    @Override
    public void playlist(ImportedPlaylist playlist) {
        playlists.add(
                playlist.number(),
                playlist.parent(),
                playlist.folder(),
                playlist.name(),
                playlist.keyType(),
                json(playlist.further()));
        flushWhenFull();
    }

    @Override
    public void entry(ImportedEntry entry) {
        entries.add(entry.playlist(), entry.position(), entry.sourceId(), entry.place());
        flushWhenFull();
    }

    /** Writes what is still in memory, and what only the whole file could tell. */
    void finish() {
        var shared = music.sharedFolders();
        IntStream.range(0, shared.size()).forEach(root -> roots.add(root, shared.get(root)));
        flush();
        copy.finish();
    }

    private void flush() {
        copy.send(all().stream().flatMap(table -> table.taken().stream()).toList());
    }

    private void flushWhenFull() {
        if (all().stream().mapToInt(StagedTable::waiting).sum() >= ROWS_AT_ONCE) {
            flush();
        }
    }

    private List<StagedTable> all() {
        return List.of(tracks, tempos, cues, playlists, entries, settings, roots);
    }

    private static <F extends Enum<F> & Field> void addMarks(
            int track, List<Values<F>> marks, F[] fields, StagedTable table) {
        for (int i = 0; i < marks.size(); i++) {
            var row = new ArrayList<@Nullable Object>();
            row.add(track);
            row.add(i + 1);
            row.add(json(marks.get(i).further()));
            values(marks.get(i), fields, row);
            table.add(row);
        }
    }

    private static <F extends Enum<F> & Field> void values(Values<F> values, F[] fields, List<@Nullable Object> row) {
        for (F field : fields) {
            row.add(values.get(field));
        }
    }

    private static @Nullable String json(Map<String, String> further) {
        return further.isEmpty() ? null : JsonMapper.shared().writeValueAsString(further);
    }
}
