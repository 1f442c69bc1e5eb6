package ai.astrasonic.library;

import ai.astrasonic.shared.AccountId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes an account's library say what a staged batch says, set by set, where the batch is newer: the later time wins for each
 * track and each playlist, of equal times the device whose name comes later. A deletion is a change like any other.
 */
final class BatchMerge {

    private final JdbcClient jdbc;
    private final AccountId account;
    private final String device;
    private final long revision;

    BatchMerge(JdbcClient jdbc, AccountId account, String device) {
        this.jdbc = jdbc;
        this.account = account;
        this.device = device;
        this.revision = Revision.next(jdbc, account);
    }

    /** How many of the staged changes were newer than what was there. */
    int run() {
        jdbc.sql("ANALYZE synced_track, synced_cue, synced_playlist, synced_entry")
                .update();
        keepNewest("synced_track", "track", "t.source_id", "TRACK");
        keepNewest("synced_playlist", "playlist", "t.number::text", "PLAYLIST");
        tracks();
        cues();
        playlists();
        deletions("synced_track", "TRACK");
        deletions("synced_playlist", "PLAYLIST");
        return jdbc.sql("SELECT (SELECT count(*) FROM synced_track) + (SELECT count(*) FROM synced_playlist)")
                .query(Integer.class)
                .single();
    }

    private void keepNewest(String staged, String table, String key, String kind) {
        update("""
                DELETE FROM %1$s s USING %1$s o WHERE o.source = s.source AND o.key = s.key
                  AND (o.changed_at, o.line) > (s.changed_at, s.line)""".formatted(staged));
        update("""
                DELETE FROM %s s USING %s t WHERE t.account_id = :account AND t.source = s.source AND %s = s.key
                  AND (coalesce(t.changed_at, '-infinity'), coalesce(t.device, '')) >= (s.changed_at, :device)""".formatted(staged, table, key));
        update("""
                DELETE FROM %s s USING library_deletion d
                WHERE d.account_id = :account AND d.kind = '%s' AND d.source = s.source AND d.source_id = s.key
                  AND (d.deleted_at, d.device) >= (s.changed_at, :device)""".formatted(staged, kind));
    }

    private void tracks() {
        update("""
                UPDATE synced_track s SET id = t.id FROM track t
                WHERE t.account_id = :account AND t.source = s.source AND t.source_id = s.key""");
        var own = BatchStaging.TRACK + ", revision, changed_at, device";
        update("""
                INSERT INTO track (id, account_id, source, source_id, position, relative_path, %s)
                SELECT s.id, :account, s.source, s.key,
                       (SELECT coalesce(max(position), 0) FROM track WHERE account_id = :account) + s.line,
                       s.path, %s, :revision, s.changed_at, :device
                FROM synced_track s WHERE NOT s.deleted
                ON CONFLICT (account_id, source, source_id) DO UPDATE
                SET relative_path = coalesce(excluded.relative_path, track.relative_path), (%s) = ROW (%s)""".formatted(own, prefixed("s.", BatchStaging.TRACK), own, prefixed("excluded.", own)));
        update("""
                UPDATE playlist_entry e SET track_id = CASE WHEN s.deleted THEN NULL ELSE s.id END
                FROM synced_track s WHERE e.account_id = :account AND e.source = s.source AND e.source_id = s.key
                  AND (e.track_id IS NULL) <> s.deleted""");
        update(
                "DELETE FROM tempo_mark m USING synced_track s WHERE m.account_id = :account AND m.track_id = s.id AND s.deleted");
        update("DELETE FROM track t USING synced_track s WHERE t.account_id = :account AND t.id = s.id AND s.deleted");
    }

    private void cues() {
        update("""
                DELETE FROM cue_point c USING synced_track s
                WHERE c.account_id = :account AND c.track_id = s.id AND (s.marked OR s.deleted)""");
        update("""
                INSERT INTO cue_point (account_id, track_id, position, %s)
                SELECT :account, s.id, c.position, %s FROM synced_cue c JOIN synced_track s USING (line)
                WHERE NOT s.deleted""".formatted(BatchStaging.CUE, prefixed("c.", BatchStaging.CUE)));
    }

    private void playlists() {
        update("""
                INSERT INTO playlist (account_id, source, number, parent_number, folder, name, revision, changed_at, device)
                SELECT :account, s.source, s.number, s.parent_number, s.folder, s.name, :revision, s.changed_at, :device
                FROM synced_playlist s WHERE NOT s.deleted
                ON CONFLICT (account_id, source, number) DO UPDATE
                SET (parent_number, folder, name, revision, changed_at, device)
                    = ROW (excluded.parent_number, excluded.folder, excluded.name, excluded.revision, excluded.changed_at,
                           excluded.device)""");
        update("""
                DELETE FROM playlist_entry e USING synced_playlist s
                WHERE e.account_id = :account AND e.source = s.source AND e.playlist_number = s.number
                  AND (s.listed OR s.deleted)""");
        update("""
                INSERT INTO playlist_entry (account_id, source, playlist_number, position, track_id, source_id)
                SELECT :account, s.source, s.number, e.position, t.id, e.source_id
                FROM synced_entry e JOIN synced_playlist s USING (line)
                LEFT JOIN track t ON t.account_id = :account AND t.source = s.source AND t.source_id = e.source_id
                WHERE NOT s.deleted""");
        update("""
                DELETE FROM playlist p USING synced_playlist s
                WHERE p.account_id = :account AND p.source = s.source AND p.number = s.number AND s.deleted""");
    }

    private void deletions(String staged, String kind) {
        update("""
                INSERT INTO library_deletion (account_id, kind, source, source_id, deleted_at, device, revision)
                SELECT :account, '%s', source, key, changed_at, :device, :revision FROM %s WHERE deleted
                ON CONFLICT (account_id, kind, source, source_id) DO UPDATE
                SET (deleted_at, device, revision) = ROW (excluded.deleted_at, excluded.device, excluded.revision)""".formatted(kind, staged));
        update("""
                DELETE FROM library_deletion d USING %2$s s
                WHERE d.account_id = :account AND d.kind = '%1$s' AND d.source = s.source AND d.source_id = s.key
                  AND NOT s.deleted""".formatted(kind, staged));
    }

    private static String prefixed(String prefix, String columns) {
        return Arrays.stream(columns.split(","))
                .map(column -> prefix + column.strip())
                .collect(Collectors.joining(", "));
    }

    private void update(String statement) {
        var spec = jdbc.sql(statement);
        spec = statement.contains(":account") ? spec.param("account", account.value()) : spec;
        spec = statement.contains(":device") ? spec.param("device", device) : spec;
        (statement.contains(":revision") ? spec.param("revision", revision) : spec).update();
    }
}
