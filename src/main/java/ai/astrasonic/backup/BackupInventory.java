package ai.astrasonic.backup;

import static ai.astrasonic.backup.BackedUpFile.State.MISSING;
import static ai.astrasonic.backup.BackedUpFile.State.OFFERED;
import static ai.astrasonic.backup.BackedUpFile.State.UNREADABLE;

import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a person has backed up, with links to fetch it: the copy that Art. 15(3) and 20 ask for. */
@Service
@RolesAllowed({Roles.DPO, Roles.SYSTEM})
public class BackupInventory {

    /** More than this no store signs for. */
    public static final Duration LONGEST_LINK = Duration.ofDays(7);

    private static final int ROWS_AT_ONCE = 1000;

    private final JdbcTemplate cursor;
    private final JdbcClient jdbc;
    private final ObjectStores stores;
    private final StoredKeys keys;
    private final Clock clock;

    BackupInventory(DataSource dataSource, ObjectStores stores, StoredKeys keys, Clock clock) {
        this.cursor = new JdbcTemplate(dataSource);
        this.cursor.setFetchSize(ROWS_AT_ONCE);
        this.jdbc = JdbcClient.create(dataSource);
        this.stores = stores;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Every file of the person by path, streamed, each with a fresh link, or with what is wrong with it instead. Answers how
     * many there were.
     */
    @Transactional(readOnly = true)
    public long inventoryOf(AccountId account, Duration linksValidFor, Consumer<BackedUpFile> reader) {
        var validFor = linksValidFor.compareTo(LONGEST_LINK) > 0 ? LONGEST_LINK : linksValidFor;
        var until = clock.instant().plus(validFor);
        var isStored = keys.of(account);
        var count = new long[1];
        cursor.query(
                """
                SELECT f.id, f.relative_path, f.size, f.sha256, f.uploaded_at, o.object_key
                FROM backup_file f JOIN stored_object o ON o.id = f.object_id
                WHERE f.account_id = ? ORDER BY f.relative_path""",
                row -> {
                    reader.accept(file(row, isStored, validFor, until));
                    count[0]++;
                },
                account.value());
        return count[0];
    }

    /** The content of one file of this person, recorded as a download; the caller closes it. */
    @Transactional
    public InputStream download(AccountId account, BackupFileId file) {
        var key = jdbc.sql("""
                        SELECT o.object_key FROM backup_file f JOIN stored_object o ON o.id = f.object_id
                        WHERE f.account_id = :account AND f.id = :file""")
                .param("account", account.value())
                .param("file", file.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No file " + file + " of account " + account));
        jdbc.sql("""
                        INSERT INTO backup_download (id, account_id, file_id, downloaded_at)
                        VALUES (:id, :account, :file, :now)""")
                .param("id", Ids.next(clock))
                .param("account", account.value())
                .param("file", file.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return stores.primary().open(key);
    }

    private BackedUpFile file(ResultSet row, Predicate<String> isStored, Duration validFor, Instant until)
            throws SQLException {
        var path = RelativePath.read(row.getString(2)).orElse(null);
        var sha256 = Sha256.read(row.getBytes(4)).orElse(null);
        var key = row.getString(6);
        var state = path == null || sha256 == null ? UNREADABLE : isStored.test(key) ? OFFERED : MISSING;
        return new BackedUpFile(
                new BackupFileId(row.getObject(1, UUID.class)),
                state,
                path,
                row.getLong(3),
                sha256,
                row.getTimestamp(5).toInstant(),
                path == null || state != OFFERED ? null : stores.primary().presign(key, validFor, path.fileName()),
                until);
    }
}
