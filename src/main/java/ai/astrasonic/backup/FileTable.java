package ai.astrasonic.backup;

import ai.astrasonic.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of files and of the content they share, changed only while the person's quota row is locked. */
@Component
class FileTable {

    private static final String SAVE = """
            INSERT INTO backup_file (id, account_id, relative_path, object_id, sha256, size, wrapped_key, uploaded_at)
            VALUES (:id, :account, :path, :object, :sha256, :size, :wrapped, :now)
            ON CONFLICT (account_id, relative_path) DO UPDATE
            SET object_id = excluded.object_id, sha256 = excluded.sha256, size = excluded.size,
                wrapped_key = excluded.wrapped_key, uploaded_at = excluded.uploaded_at""";

    private final JdbcClient jdbc;
    private final FileKeys keys;
    private final PendingObjects pending;
    private final Clock clock;

    FileTable(JdbcClient jdbc, FileKeys keys, PendingObjects pending, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.pending = pending;
        this.clock = clock;
    }

    /** A file as it is now. */
    record Current(BackupFileId id, UUID objectId, long size) {}

    Optional<Current> find(AccountId account, RelativePath path) {
        return jdbc.sql("""
                        SELECT id, object_id, size FROM backup_file
                        WHERE account_id = :account AND relative_path = :path""")
                .param("account", account.value())
                .param("path", path.value())
                .query(FileTable::current)
                .optional();
    }

    Optional<Current> find(AccountId account, BackupFileId id) {
        return jdbc.sql("SELECT id, object_id, size FROM backup_file WHERE account_id = :account AND id = :id")
                .param("account", account.value())
                .param("id", id.value())
                .query(FileTable::current)
                .optional();
    }

    private static Current current(ResultSet row, int n) throws SQLException {
        return new Current(
                new BackupFileId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class), row.getLong(3));
    }

    void save(
            BackupFileId id,
            AccountId account,
            RelativePath path,
            StoredContents.Content content,
            ContentWriter.Written written) {
        jdbc.sql(SAVE)
                .param("id", id.value())
                .param("account", account.value())
                .param("path", path.value())
                .param("object", content.id())
                .param("sha256", written.sha256().bytes())
                .param("size", written.size())
                .param("wrapped", keys.wrap(content.key(), id, account))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(BackupFileId id) {
        jdbc.sql("DELETE FROM backup_file WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    /** Gives content up when this was the last file that referred to it: somebody else's backup is never touched. */
    void release(UUID objectId) {
        jdbc.sql("SELECT id FROM stored_object WHERE id = :id FOR UPDATE")
                .param("id", objectId)
                .query(UUID.class)
                .optional();
        jdbc.sql("""
                        DELETE FROM stored_object o WHERE id = :id
                          AND NOT EXISTS (SELECT FROM backup_file f WHERE f.object_id = o.id)
                        RETURNING object_key""").param("id", objectId).query(String.class).optional().ifPresent(pending::giveUp);
    }
}
