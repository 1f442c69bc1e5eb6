package ai.astrasonic.backup;

import ai.astrasonic.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of uploads in parts. Each is found within its person's account only. */
@Component
class UploadTable {

    private static final String FIND = """
            SELECT id, relative_path, size, sha256, part_size, reserved_bytes, wrapped_key, opened_at, expires_at, file_id
            FROM backup_upload WHERE account_id = :account AND id = :id""";
    private static final String OPEN = """
            SELECT id, relative_path, size, sha256, part_size, reserved_bytes, wrapped_key, opened_at, expires_at, file_id
            FROM backup_upload WHERE account_id = :account AND file_id IS NULL AND expires_at > :now ORDER BY id""";
    private static final String INSERT = """
            INSERT INTO backup_upload (id, account_id, relative_path, size, sha256, part_size, reserved_bytes, wrapped_key,
                                       opened_at, expires_at)
            VALUES (:id, :account, :path, :size, :sha256, :partSize, :reserved, :key, :opened, :expires)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(AccountId account, Upload upload) {
        jdbc.sql(INSERT)
                .param("id", upload.id().value())
                .param("account", account.value())
                .param("path", upload.path().value())
                .param("size", upload.size())
                .param("sha256", upload.sha256().bytes())
                .param("partSize", upload.partSize())
                .param("reserved", upload.reserved())
                .param("key", upload.wrappedKey())
                .param("opened", upload.openedAt().atOffset(ZoneOffset.UTC))
                .param("expires", upload.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The upload, open or completed.
     *
     * @throws NoSuchElementException when the person has no such upload
     * @throws UploadExpired when it may not be taken up again
     */
    Upload get(AccountId account, UploadId id) {
        return live(FIND, account, id);
    }

    /** The same, locked until the transaction ends. */
    Upload lock(AccountId account, UploadId id) {
        return live(FIND + " FOR UPDATE", account, id);
    }

    private Upload live(String sql, AccountId account, UploadId id) {
        var upload = find(sql, account, id).orElseThrow(() -> new NoSuchElementException("No upload " + id));
        if (upload.isExpired(clock.instant())) {
            throw new UploadExpired(id);
        }
        return upload;
    }

    private Optional<Upload> find(String sql, AccountId account, UploadId id) {
        return jdbc.sql(sql)
                .param("account", account.value())
                .param("id", id.value())
                .query(UploadTable::upload)
                .optional();
    }

    List<Upload> open(AccountId account) {
        return jdbc.sql(OPEN)
                .param("account", account.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UploadTable::upload)
                .list();
    }

    /** Whether the person had such an upload, expired or not; locked until the transaction ends. */
    boolean lockAny(AccountId account, UploadId id) {
        return find(FIND + " FOR UPDATE", account, id).isPresent();
    }

    /** Nothing is reserved for it any more. */
    void release(UploadId id) {
        update("UPDATE backup_upload SET reserved_bytes = 0 WHERE id = :id", id);
    }

    void end(UploadId id, BackupFileId file) {
        jdbc.sql("UPDATE backup_upload SET file_id = :file WHERE id = :id")
                .param("file", file.value())
                .param("id", id.value())
                .update();
    }

    void delete(UploadId id) {
        update("DELETE FROM backup_upload WHERE id = :id", id);
    }

    private void update(String sql, UploadId id) {
        jdbc.sql(sql).param("id", id.value()).update();
    }

    private static Upload upload(ResultSet row, int n) throws SQLException {
        var file = row.getObject("file_id", UUID.class);
        return new Upload(
                new UploadId(row.getObject("id", UUID.class)),
                new RelativePath(row.getString("relative_path")),
                row.getLong("size"),
                Sha256.of(row.getBytes("sha256")),
                row.getLong("part_size"),
                row.getLong("reserved_bytes"),
                Objects.requireNonNull(row.getBytes("wrapped_key")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                file == null ? null : new BackupFileId(file));
    }
}
