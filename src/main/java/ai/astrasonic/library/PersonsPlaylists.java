package ai.astrasonic.library;

import ai.astrasonic.library.LibraryChange.Cue;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own playlists, what is in them, and cue points, page by page, for that person. */
@Service
@GoesOnUnderRestriction(value = "dsar-handling", because = "shows people what is theirs, at their own wish")
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class PersonsPlaylists {

    private static final String NODES = """
            SELECT source, number, parent_number, folder, name FROM playlist
            WHERE account_id = :account AND (source, number) > (:source, :number) ORDER BY source, number LIMIT :rows""";
    private static final String ENTRIES = """
            SELECT source, playlist_number, position, source_id FROM playlist_entry
            WHERE account_id = :account AND (source, playlist_number, position) > (:source, :number, :position)
            ORDER BY source, playlist_number, position LIMIT :rows""";
    private static final String CUES = """
            SELECT c.track_id, c.position, t.source, t.source_id, c.name, c.sort, c.starts_at, c.ends_at, c.pad, c.red, c.green,
                   c.blue
            FROM (SELECT * FROM cue_point
                  WHERE account_id = :account AND (track_id, position) > (:track, :position)
                  ORDER BY track_id, position LIMIT :rows) c
            JOIN track t ON t.account_id = :account AND t.id = c.track_id ORDER BY c.track_id, c.position""";

    private final JdbcClient jdbc;

    PersonsPlaylists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A playlist or folder, without what is in it. */
    public record Node(
            String source,
            int number,
            @Nullable Integer parent,
            boolean folder,
            @Nullable String name) {}

    /** A line of a playlist; the program's number of the track, which need not be in the library. */
    public record Entry(
            String source,
            int playlist,
            int position,
            @Nullable String track) {}

    /**
     * A cue point.
     *
     * @param id ours, of the track, for reading on
     */
    public record TrackCue(UUID id, int position, TrackKey track, Cue cue) {}

    /** In the order of programs and their numbers. */
    @Transactional(readOnly = true)
    public List<Node> nodes(AccountId account, String afterSource, int afterNumber, int rows) {
        return jdbc.sql(NODES)
                .param("account", account.value())
                .param("source", afterSource)
                .param("number", afterNumber)
                .param("rows", rows)
                .query((row, n) -> new Node(
                        row.getString("source"),
                        row.getInt("number"),
                        row.getObject("parent_number", Integer.class),
                        row.getBoolean("folder"),
                        row.getString("name")))
                .list();
    }

    /** Playlist by playlist, each in its order. */
    @Transactional(readOnly = true)
    public List<Entry> entries(AccountId account, Entry after, int rows) {
        return jdbc.sql(ENTRIES)
                .param("account", account.value())
                .param("source", after.source())
                .param("number", after.playlist())
                .param("position", after.position())
                .param("rows", rows)
                .query((row, n) -> new Entry(
                        row.getString("source"),
                        row.getInt("playlist_number"),
                        row.getInt("position"),
                        row.getString("source_id")))
                .list();
    }

    /** Track by track, each in its order. */
    @Transactional(readOnly = true)
    public List<TrackCue> cues(AccountId account, UUID afterTrack, int afterPosition, int rows) {
        return jdbc.sql(CUES)
                .param("account", account.value())
                .param("track", afterTrack)
                .param("position", afterPosition)
                .param("rows", rows)
                .query((row, n) -> new TrackCue(
                        row.getObject("track_id", UUID.class),
                        row.getInt("position"),
                        new TrackKey(row.getString("source"), row.getString("source_id")),
                        ChangedItems.cue(row)))
                .list();
    }
}
