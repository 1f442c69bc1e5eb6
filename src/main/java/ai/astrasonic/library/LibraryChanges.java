package ai.astrasonic.library;

import ai.astrasonic.library.LibraryChange.Kind;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changed in a person's library since a place, for their other devices. */
@Service
@GoesOnUnderRestriction(value = "dsar-handling", because = "shows people what is theirs, at their own wish")
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class LibraryChanges {

    private static final String BRANCH = """
            (SELECT revision, source, %2$s AS key, %3$s AS kind, %4$s AS at, device FROM %1$s
             WHERE account_id = :account AND (revision, source, %2$s) >= (:revision, :source, :id)
             ORDER BY revision, source, %2$s LIMIT :rows + 3)""";
    private static final String PAGE = "SELECT * FROM ("
            + String.join(
                    " UNION ALL ",
                    BRANCH.formatted("track", "source_id", "'TRACK'", "changed_at"),
                    BRANCH.formatted("playlist", "number::text", "'PLAYLIST'", "changed_at"),
                    BRANCH.formatted("library_deletion", "source_id", "kind || '_DELETED'", "deleted_at"))
            + """
            ) c WHERE (revision, source, key, kind) > (:revision, :source, :id, :kind)
            ORDER BY revision, source, key, kind LIMIT :rows""";

    private final JdbcClient jdbc;
    private final ChangedItems items;

    LibraryChanges(JdbcClient jdbc, ChangedItems items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /**
     * Some changes.
     *
     * @param reached where to read on, also when there is nothing more now
     */
    public record Page(List<LibraryChange> changes, ChangePlace reached) {}

    /** At most so many, those of one import or batch in the order of their ids; what changed twice is told once. */
    @Transactional(readOnly = true)
    public Page since(AccountId account, ChangePlace after, int rows) {
        var found = jdbc.sql(PAGE)
                .param("account", account.value())
                .param("revision", after.revision())
                .param("source", after.source())
                .param("id", after.id())
                .param("kind", after.kind())
                .param("rows", rows)
                .query(LibraryChanges::told)
                .list();
        var changes = new ArrayList<LibraryChange>();
        var tracks = items.tracks(account, ids(found, Kind.TRACK));
        var playlists = items.playlists(account, ids(found, Kind.PLAYLIST));
        found.forEach(told -> {
            var key = new TrackKey(told.place().source(), told.place().id());
            changes.add(told.with(tracks.get(key), playlists.get(key)));
        });
        return new Page(changes, found.isEmpty() ? after : found.getLast().place());
    }

    private static List<TrackKey> ids(List<ToldChange> found, Kind kind) {
        return found.stream()
                .map(ToldChange::place)
                .filter(place -> place.kind().equals(kind.name()))
                .map(place -> new TrackKey(place.source(), place.id()))
                .toList();
    }

    private static ToldChange told(ResultSet row, int n) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class);
        return new ToldChange(
                new ChangePlace(
                        row.getLong("revision"), row.getString("source"), row.getString("key"), row.getString("kind")),
                at == null ? null : at.toInstant(),
                row.getString("device"));
    }
}
