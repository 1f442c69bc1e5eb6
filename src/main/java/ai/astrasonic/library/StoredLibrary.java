package ai.astrasonic.library;

import ai.astrasonic.library.formats.CueField;
import ai.astrasonic.library.formats.Field;
import ai.astrasonic.library.formats.Kind;
import ai.astrasonic.library.formats.StoredEntry;
import ai.astrasonic.library.formats.StoredPlaylist;
import ai.astrasonic.library.formats.StoredTrack;
import ai.astrasonic.library.formats.TempoField;
import ai.astrasonic.library.formats.TrackField;
import ai.astrasonic.library.formats.Values;
import ai.astrasonic.shared.AccountId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a person's library for writing: by cursors, a thousand tracks in memory at a time. */
final class StoredLibrary {

    private static final int TRACKS_AT_ONCE = 1000;
    private static final TypeReference<LinkedHashMap<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private final Connection connection;
    private final AccountId account;

    StoredLibrary(Connection connection, AccountId account) {
        this.connection = connection;
        this.account = account;
    }

    Map<String, String> settings() throws SQLException {
        var settings = new LinkedHashMap<String, String>();
        each(
                "SELECT name, value FROM dj_setting WHERE account_id = ? AND source = 'rekordbox' ORDER BY name",
                row -> settings.put(row.getString(1), row.getString(2)));
        return settings;
    }

    long count(String table) throws SQLException {
        var count = new long[1];
        each("SELECT count(*) FROM " + table + " WHERE account_id = ?", row -> count[0] = row.getLong(1));
        return count[0];
    }

    /** Tracks of other programs than rekordbox get numbers after rekordbox's own. */
    void eachTrack(Consumer<StoredTrack> reader) throws SQLException {
        var page = new ArrayList<StoredTrack>();
        long[] free = {highestNumber()};
        each("""
                SELECT id, source, source_id, relative_path, further, %s
                FROM track WHERE account_id = ? ORDER BY source, position, id""".formatted(StagingSchema.columns(TrackField.values())), row -> {
            boolean own = row.getString("source").equals(LibrarySource.REKORDBOX.key());
            page.add(track(row, own ? row.getString("source_id") : Long.toString(++free[0])));
            if (page.size() == TRACKS_AT_ONCE) {
                deliver(page, reader);
            }
        });
        deliver(page, reader);
    }

    private void deliver(List<StoredTrack> page, Consumer<StoredTrack> reader) throws SQLException {
        var byId = new LinkedHashMap<UUID, StoredTrack>();
        page.forEach(track -> byId.put(track.id(), track));
        marks("tempo_mark", TempoField.class, byId, StoredTrack::tempos);
        marks("cue_point", CueField.class, byId, StoredTrack::cues);
        page.forEach(reader);
        page.clear();
    }

    private long highestNumber() throws SQLException {
        long[] highest = new long[1];
        each("""
                SELECT coalesce(max(source_id::bigint), 0) FROM track
                WHERE account_id = ? AND source = 'rekordbox' AND source_id ~ '^[0-9]{1,18}$'""", row -> highest[0] = row.getLong(1));
        return highest[0];
    }

    private static StoredTrack track(ResultSet row, String trackId) throws SQLException {
        return new StoredTrack(
                row.getObject("id", UUID.class),
                trackId,
                row.getString("relative_path"),
                values(TrackField.class, row),
                new ArrayList<>(),
                new ArrayList<>());
    }

    private <F extends Enum<F> & Field> void marks(
            String table, Class<F> fields, Map<UUID, StoredTrack> tracks, ListOf<F> list) throws SQLException {
        String query = "SELECT track_id, further, " + StagingSchema.columns(fields.getEnumConstants()) + " FROM "
                + table + " WHERE account_id = ? AND track_id = ANY (?) ORDER BY track_id, position";
        try (var statement = statement(query)) {
            statement.setArray(
                    2, connection.createArrayOf("uuid", tracks.keySet().toArray()));
            read(statement, row -> {
                var track = tracks.get(row.getObject("track_id", UUID.class));
                if (track != null) {
                    list.of(track).add(values(fields, row));
                }
            });
        }
    }

    /** Parents before their children; a second program's tree hangs below the first one's root. */
    void eachPlaylist(Consumer<StoredPlaylist> playlists, Consumer<StoredEntry> entries) throws SQLException {
        var tree = new ArrayList<Node>();
        each("""
                SELECT p.source, p.number, p.parent_number, p.folder, p.name, p.key_type, p.further,
                       (SELECT count(*) FROM playlist c WHERE c.account_id = p.account_id AND c.source = p.source
                           AND c.parent_number = p.number)
                       + (SELECT count(*) FROM playlist_entry e WHERE e.account_id = p.account_id
                           AND e.source = p.source AND e.playlist_number = p.number) AS size
                FROM playlist p WHERE account_id = ? ORDER BY p.source, p.number""", row -> tree.add(Node.of(row)));
        var depths = new LinkedHashMap<String, Integer>();
        for (var node : tree) {
            int depth = node.depth(depths, !tree.getFirst().source.equals(node.source));
            playlists.accept(node.stored(depth));
            eachEntry(node, entries);
        }
    }

    private void eachEntry(Node node, Consumer<StoredEntry> entries) throws SQLException {
        if (node.folder) {
            return;
        }
        try (var statement = statement("""
                SELECT coalesce(t.source_id, e.source_id), t.relative_path
                FROM playlist_entry e LEFT JOIN track t ON t.account_id = e.account_id AND t.id = e.track_id
                WHERE e.account_id = ? AND e.source = ? AND e.playlist_number = ? ORDER BY e.position""")) {
            statement.setString(2, node.source);
            statement.setInt(3, node.number);
            read(statement, row -> entries.accept(new StoredEntry(row.getString(1), row.getString(2))));
        }
    }

    private void each(String query, RowReader reader) throws SQLException {
        try (var statement = statement(query)) {
            read(statement, reader);
        }
    }

    private PreparedStatement statement(String query) throws SQLException {
        var statement = connection.prepareStatement(query);
        statement.setFetchSize(TRACKS_AT_ONCE);
        statement.setObject(1, account.value());
        return statement;
    }

    private static void read(PreparedStatement statement, RowReader reader) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static <F extends Enum<F> & Field> Values<F> values(Class<F> fields, ResultSet row) throws SQLException {
        var values = new Values<>(fields);
        for (F field : fields.getEnumConstants()) {
            values.restore(field, text(row, field));
        }
        values.restoreFurther(further(row));
        return values;
    }

    private static @Nullable String text(ResultSet row, Field field) throws SQLException {
        if (field.kind() != Kind.DECIMAL) {
            return row.getString(field.column());
        }
        // Asked for text, the driver says 0.0000000 once and 0E-7 another time, which the import takes for no number.
        var number = row.getBigDecimal(field.column());
        return number == null ? null : number.toPlainString();
    }

    private static Map<String, String> further(ResultSet row) throws SQLException {
        @Nullable String json = row.getString("further");
        return json == null ? Map.of() : JsonMapper.shared().readValue(json, ATTRIBUTES);
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface ListOf<F extends Enum<F> & Field> {
        List<Values<F>> of(StoredTrack track);
    }

    private record Node(
            String source,
            int number,
            @Nullable Integer parent,
            boolean folder,
            @Nullable String name,
            @Nullable String keyType,
            long size,
            Map<String, String> further) {

        static Node of(ResultSet row) throws SQLException {
            return new Node(
                    row.getString("source"),
                    row.getInt("number"),
                    row.getObject("parent_number", Integer.class),
                    row.getBoolean("folder"),
                    row.getString("name"),
                    row.getString("key_type"),
                    row.getLong("size"),
                    StoredLibrary.further(row));
        }

        int depth(Map<String, Integer> depths, boolean second) {
            int above = parent == null ? (second ? 0 : -1) : depths.getOrDefault(source + parent, 0);
            depths.put(source + number, above + 1);
            return above + 1;
        }

        StoredPlaylist stored(int depth) {
            String shown = parent == null && depth > 0 ? source : name;
            return new StoredPlaylist(depth, folder, shown, keyType, size, further);
        }
    }
}
