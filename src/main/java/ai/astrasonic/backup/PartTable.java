package ai.astrasonic.backup;

import ai.astrasonic.shared.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of parts that arrived, changed only while the row of their upload is locked. */
@Component
class PartTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    PartTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In their order. */
    List<Upload.Part> of(UploadId upload) {
        return jdbc.sql("SELECT number, object_key FROM backup_part WHERE upload_id = :upload ORDER BY number")
                .param("upload", upload.value())
                .query((row, n) -> new Upload.Part(row.getInt(1), row.getString(2)))
                .list();
    }

    void insert(AccountId account, UploadId upload, Upload.Part part, long size) {
        jdbc.sql("""
                        INSERT INTO backup_part (upload_id, number, account_id, object_key, size, arrived_at)
                        VALUES (:upload, :number, :account, :key, :size, :now)""")
                .param("upload", upload.value())
                .param("number", part.number())
                .param("account", account.value())
                .param("key", part.objectKey())
                .param("size", size)
                .param("now", now())
                .update();
    }

    /** Makes way for another part of the same number; answers where the old one lies. */
    Optional<String> remove(UploadId upload, int number) {
        return jdbc.sql("DELETE FROM backup_part WHERE upload_id = :upload AND number = :number RETURNING object_key")
                .param("upload", upload.value())
                .param("number", number)
                .query((row, n) -> row.getString(1))
                .optional();
    }

    /** Says that an object is a part until then; false when it was given up meanwhile. */
    boolean keepUntil(String objectKey, Instant end) {
        return jdbc.sql("UPDATE object_cleanup SET due_at = :end WHERE object_key = :key AND NOT claimed")
                        .param("end", end.atOffset(ZoneOffset.UTC))
                        .param("key", objectKey)
                        .update()
                == 1;
    }

    /** Lets the next cleanup remove all of them. */
    void giveUp(UploadId upload) {
        jdbc.sql("""
                        WITH gone AS (DELETE FROM backup_part WHERE upload_id = :upload RETURNING object_key)
                        UPDATE object_cleanup c SET due_at = :now FROM gone WHERE c.object_key = gone.object_key""").param("upload", upload.value()).param("now", now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
