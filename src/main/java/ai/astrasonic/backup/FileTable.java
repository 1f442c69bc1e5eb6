package ai.astrasonic.backup;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of files and of the content they share, changed only while the person's quota row is locked. */
@Component
class FileTable {

    private static final int ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final PendingObjects pending;
    private final Clock clock;

    FileTable(JdbcClient jdbc, PendingObjects pending, Clock clock) {
        this.jdbc = jdbc;
        this.pending = pending;
        this.clock = clock;
    }

    /** A file as it is now. */
    record Current(BackupFileId id, UUID objectId, long size) {}

    /** Content that a file refers to. */
    record Content(UUID id, boolean shared) {}

    Optional<Current> find(AccountId account, RelativePath path) {
        return jdbc.sql("""
                        SELECT id, object_id, size FROM backup_file
                        WHERE account_id = :account AND relative_path = :path""")
                .param("account", account.value())
                .param("path", path.value())
                .query((row, n) -> new Current(
                        new BackupFileId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class), row.getLong(3)))
                .optional();
    }

    /** The content's row; when the same content was stored before, what was just written is given up. */
    Content contentFor(ContentWriter.Written written) {
        if (!pending.adopt(written.key())) {
            throw new IllegalStateException("The upload took longer than allowed and was given up");
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var id = Ids.next(clock);
            if (insert(id, written)) {
                return new Content(id, false);
            }
            var same = lock(written.sha256());
            if (same.isPresent()) {
                pending.giveUp(written.key());
                return new Content(same.get(), true);
            }
        }
        throw new IllegalStateException("The same content was removed again and again while it was stored");
    }

    private boolean insert(UUID id, ContentWriter.Written written) {
        return jdbc.sql("""
                                INSERT INTO stored_object (id, sha256, size, object_key, created_at)
                                VALUES (:id, :sha256, :size, :key, :now) ON CONFLICT (sha256) DO NOTHING""")
                        .param("id", id)
                        .param("sha256", written.sha256().bytes())
                        .param("size", written.size())
                        .param("key", written.key())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Keeps whoever removes the last other reference from removing the content under our hands. */
    private Optional<UUID> lock(Sha256 sha256) {
        return jdbc.sql("SELECT id FROM stored_object WHERE sha256 = :sha256 FOR KEY SHARE")
                .param("sha256", sha256.bytes())
                .query(UUID.class)
                .optional();
    }

    void save(BackupFileId id, AccountId account, RelativePath path, Content content, ContentWriter.Written written) {
        jdbc.sql("""
                        INSERT INTO backup_file (id, account_id, relative_path, object_id, sha256, size, uploaded_at)
                        VALUES (:id, :account, :path, :object, :sha256, :size, :now)
                        ON CONFLICT (account_id, relative_path) DO UPDATE
                        SET object_id = excluded.object_id, sha256 = excluded.sha256, size = excluded.size,
                            uploaded_at = excluded.uploaded_at""")
                .param("id", id.value())
                .param("account", account.value())
                .param("path", path.value())
                .param("object", content.id())
                .param("sha256", written.sha256().bytes())
                .param("size", written.size())
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
