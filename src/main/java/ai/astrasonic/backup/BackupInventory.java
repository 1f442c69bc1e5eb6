package ai.astrasonic.backup;

import static ai.astrasonic.backup.BackedUpFile.State.MISSING;
import static ai.astrasonic.backup.BackedUpFile.State.OFFERED;
import static ai.astrasonic.backup.BackedUpFile.State.UNREADABLE;

import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a person has backed up and opens it for them: the copy that Art. 15(3) and 20 ask for. */
@GoesOnUnderRestriction(value = "dsar-handling", because = "the person gets what they stored (Art. 15 and 20)")
@Service
@RolesAllowed({Roles.DPO, Roles.SYSTEM})
public class BackupInventory {

    private static final int ROWS_AT_ONCE = 1000;
    private static final String FILES = """
            SELECT f.id, f.relative_path, f.size, f.sha256, f.uploaded_at, o.object_key,
                   o.encrypted_size IS NULL OR f.wrapped_key IS NOT NULL
                       AND EXISTS (SELECT FROM backup_key k WHERE k.account_id = f.account_id)
            FROM backup_file f JOIN stored_object o ON o.id = f.object_id
            WHERE f.account_id = ?\s""";

    private final JdbcTemplate cursor;
    private final JdbcClient jdbc;
    private final ObjectStores stores;
    private final StoredKeys keys;
    private final ContentReader contents;
    private final Clock clock;

    BackupInventory(DataSource dataSource, ObjectStores stores, StoredKeys keys, ContentReader contents, Clock clock) {
        this.cursor = new JdbcTemplate(dataSource);
        this.cursor.setFetchSize(ROWS_AT_ONCE);
        this.jdbc = JdbcClient.create(dataSource);
        this.stores = stores;
        this.keys = keys;
        this.contents = contents;
        this.clock = clock;
    }

    /** Every file of the person by path, streamed, each with whether it can be had. Answers how many there were. */
    @Transactional(readOnly = true)
    public long inventoryOf(AccountId account, Consumer<BackedUpFile> reader) {
        var isStored = keys.of(account);
        var count = new long[1];
        cursor.query(
                FILES + "ORDER BY f.relative_path",
                row -> {
                    reader.accept(file(row, isStored));
                    count[0]++;
                },
                account.value());
        return count[0];
    }

    /** One file of this person. */
    @Transactional(readOnly = true)
    public Optional<BackedUpFile> find(AccountId account, BackupFileId file) {
        return jdbc.sql(FILES + "AND f.id = ?")
                .params(account.value(), file.value())
                .query((row, n) -> file(row, this::isStored))
                .optional();
    }

    private boolean isStored(String key) {
        FaultPoints.reach("backup.find.before-head");
        return stores.primary().head(key).isPresent();
    }

    /** A page of the person's files by path, without a look into the store. */
    @Transactional(readOnly = true)
    public List<BackedUpFile> page(AccountId account, String afterPath, int most) {
        return jdbc.sql(FILES + "AND f.relative_path > ? ORDER BY f.relative_path LIMIT ?")
                .params(account.value(), afterPath, most)
                .query((row, n) -> file(row, key -> true))
                .list();
    }

    /** The content of one file of this person, recorded as a download; the caller closes it. */
    @Transactional
    public InputStream download(AccountId account, BackupFileId file) {
        return contents.open(downloaded(account, file));
    }

    /** So many bytes of it from a position on, recorded as a download too. */
    @Transactional
    public InputStream download(AccountId account, BackupFileId file, long from, long length) {
        return contents.open(downloaded(account, file), from, length);
    }

    private ContentReader.Place downloaded(AccountId account, BackupFileId file) {
        var place = contents.find(account, file)
                .orElseThrow(() -> new NoSuchElementException("No file " + file + " of account " + account));
        jdbc.sql("""
                        INSERT INTO backup_download (id, account_id, file_id, downloaded_at)
                        VALUES (:id, :account, :file, :now)""")
                .param("id", Ids.next(clock))
                .param("account", account.value())
                .param("file", file.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return place;
    }

    private static BackedUpFile file(ResultSet row, Predicate<String> isStored) throws SQLException {
        var path = RelativePath.read(row.getString(2)).orElse(null);
        var sha256 = Sha256.read(row.getBytes(4)).orElse(null);
        boolean opens = row.getBoolean(7);
        var state = path == null || sha256 == null
                ? UNREADABLE
                : opens && isStored.test(row.getString(6)) ? OFFERED : MISSING;
        return new BackedUpFile(
                new BackupFileId(row.getObject(1, UUID.class)),
                state,
                path,
                row.getLong(3),
                sha256,
                row.getTimestamp(5).toInstant());
    }
}
