package ai.astrasonic.library;

import ai.astrasonic.library.LibraryChange.Cue;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up tracks with their cue points and playlists with their tracks, many at once. */
@GoesOnUnderRestriction(value = "dsar-handling", because = "shows people what is theirs, at their own wish")
@Component
class ChangedItems {

    private static final String TRACKS = """
            SELECT id, %s FROM track WHERE account_id = :account
              AND (source, source_id) IN (SELECT * FROM unnest(:sources::text[], :ids::text[]))""".formatted(TrackView.COLUMNS);
    private static final String CUES = """
            SELECT track_id, %s FROM cue_point WHERE account_id = :account AND track_id = ANY(:tracks::uuid[])
            ORDER BY track_id, position""".formatted(BatchStaging.CUE);
    private static final String PLAYLISTS = """
            SELECT source, number, parent_number, folder, name,
                   ARRAY(SELECT coalesce(e.source_id, '') FROM playlist_entry e
                         WHERE e.account_id = p.account_id AND e.source = p.source AND e.playlist_number = p.number
                         ORDER BY e.position) AS tracks
            FROM playlist p WHERE account_id = :account
              AND (source, number::text) IN (SELECT * FROM unnest(:sources::text[], :ids::text[]))""";

    private final JdbcClient jdbc;

    ChangedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<TrackKey, LibraryChange.Track> tracks(AccountId account, List<TrackKey> keys) {
        var byId = new HashMap<UUID, TrackView>();
        ask(TRACKS, account, keys).query(row -> {
            byId.put(row.getObject("id", UUID.class), TrackView.of(row));
        });
        var cues = cues(account, List.copyOf(byId.keySet()));
        var found = new HashMap<TrackKey, LibraryChange.Track>();
        byId.forEach((id, track) -> found.put(track.key(), track(track, cues.getOrDefault(id, List.of()))));
        return found;
    }

    private Map<UUID, List<Cue>> cues(AccountId account, List<UUID> tracks) {
        var found = new HashMap<UUID, List<Cue>>();
        jdbc.sql(CUES)
                .param("account", account.value())
                .param("tracks", tracks.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("track_id", UUID.class), _ -> new ArrayList<>())
                            .add(cue(row));
                });
        return found;
    }

    Map<TrackKey, LibraryChange.Playlist> playlists(AccountId account, List<TrackKey> keys) {
        var found = new HashMap<TrackKey, LibraryChange.Playlist>();
        ask(PLAYLISTS, account, keys).query(row -> {
            var tracks = (String[]) row.getArray("tracks").getArray();
            found.put(
                    new TrackKey(row.getString("source"), row.getString("number")),
                    new LibraryChange.Playlist(
                            row.getObject("parent_number", Integer.class),
                            row.getBoolean("folder"),
                            row.getString("name"),
                            List.of(tracks)));
        });
        return found;
    }

    private JdbcClient.StatementSpec ask(String sql, AccountId account, List<TrackKey> keys) {
        return jdbc.sql(sql)
                .param("account", account.value())
                .param("sources", keys.stream().map(TrackKey::source).toArray(String[]::new))
                .param("ids", keys.stream().map(TrackKey::sourceId).toArray(String[]::new));
    }

    private static LibraryChange.Track track(TrackView track, List<Cue> cues) {
        return new LibraryChange.Track(
                track.title(),
                track.artist(),
                track.album(),
                track.genre(),
                track.label(),
                track.comments(),
                track.seconds(),
                track.year(),
                track.bpm(),
                track.musicalKey(),
                track.rating(),
                track.playCount(),
                track.relativePath(),
                cues);
    }

    static Cue cue(ResultSet row) throws SQLException {
        return new Cue(
                row.getString("name"),
                number(row, "sort"),
                row.getBigDecimal("starts_at"),
                row.getBigDecimal("ends_at"),
                number(row, "pad"),
                number(row, "red"),
                number(row, "green"),
                number(row, "blue"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
