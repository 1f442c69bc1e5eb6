package ai.astrasonic.backup;

import ai.astrasonic.backup.BackupUpload.Closed;
import ai.astrasonic.backup.BackupUpload.Different;
import ai.astrasonic.backup.BackupUpload.OverQuota;
import ai.astrasonic.backup.BackupUpload.Stored;
import ai.astrasonic.backup.BackupUpload.Unchanged;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Permission.Refused;
import ai.astrasonic.shared.ProcessingPermissions;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files into the backup and gives them up. Content goes to both stores before any row speaks of it; whatever
 * breaks in between is removed by {@link ContentCleanup}.
 */
@Service
@RolesAllowed({Roles.ENGINEER, Roles.SYSTEM})
public class BackupFiles {

    private static final String ACTIVITY = "cloud-backup";

    private final ContentWriter writer;
    private final PendingObjects pending;
    private final FileTable files;
    private final StoredContents contents;
    private final BackupQuotas quotas;
    private final BackupProperties properties;
    private final ProcessingPermissions permissions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BackupFiles(
            ContentWriter writer,
            PendingObjects pending,
            FileTable files,
            StoredContents contents,
            BackupQuotas quotas,
            BackupProperties properties,
            ProcessingPermissions permissions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.writer = writer;
        this.pending = pending;
        this.files = files;
        this.contents = contents;
        this.quotas = quotas;
        this.properties = properties;
        this.permissions = permissions;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Stores the content under the path, in place of what was there.
     *
     * @throws IOException when the content does not arrive to its end; nothing has changed then
     * @throws java.util.NoSuchElementException when there is no such account
     */
    public BackupUpload upload(AccountId account, RelativePath path, InputStream content) throws IOException {
        return upload(account, path, content, Announced.NOTHING);
    }

    /**
     * Stores the content under the path, if it is what was announced.
     *
     * @throws IOException when the content does not arrive to its end; nothing has changed then
     * @throws java.util.NoSuchElementException when there is no such account
     */
    public BackupUpload upload(AccountId account, RelativePath path, InputStream content, Announced announced)
            throws IOException {
        if (permissions.ofKnown(account, ACTIVITY) instanceof Refused refused) {
            return new Closed(refused.why());
        }
        var quota = quotas.of(account);
        var key = pending.expect(clock.instant().plus(properties.uploadLimit()));
        FaultPoints.reach("backup.upload.before-content");
        long replaced = files.find(account, path).map(FileTable.Current::size).orElse(0L);
        long most = quota.freeBytes() + replaced;
        var outcome = announced.size() > most
                ? new OverQuota(quota.allowedBytes(), quota.usedBytes())
                : store(account, path, writer.write(key, content, most, announced), quota);
        if (!took(outcome)) {
            pending.giveUp(key);
        }
        return outcome;
    }

    private BackupUpload store(
            AccountId account, RelativePath path, ContentWriter.Writing writing, BackupQuotas.Quota quota) {
        FaultPoints.reach("backup.upload.after-content");
        return switch (writing) {
            case ContentWriter.TooLong tooLong -> new OverQuota(quota.allowedBytes(), quota.usedBytes());
            case ContentWriter.Different different -> new Different();
            case ContentWriter.Written written -> recordAll(account, path, written);
        };
    }

    private BackupUpload recordAll(AccountId account, RelativePath path, ContentWriter.Written written) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = record(account, path, written);
            if (!took(outcome)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private BackupUpload record(AccountId account, RelativePath path, ContentWriter.Written written) {
        if (permissions.holding(account, ACTIVITY) instanceof Refused refused) {
            return new Closed(refused.why());
        }
        quotas.lock(account);
        var before = files.find(account, path);
        var content = contents.of(written);
        if (before.isPresent() && before.get().objectId().equals(content.id())) {
            return new Unchanged(before.get().id());
        }
        long growth = written.size() - before.map(FileTable.Current::size).orElse(0L);
        if (!quotas.take(account, growth)) {
            var quota = quotas.of(account);
            return new OverQuota(quota.allowedBytes(), quota.usedBytes());
        }
        var id = before.map(FileTable.Current::id).orElseGet(() -> BackupFileId.next(clock));
        files.save(id, account, path, content, written);
        before.ifPresent(old -> files.release(old.objectId()));
        return new Stored(id, written.sha256(), written.size(), content.shared());
    }

    private static boolean took(BackupUpload outcome) {
        return switch (outcome) {
            case Stored stored -> true;
            case Unchanged unchanged -> true;
            case OverQuota overQuota -> false;
            case Different different -> false;
            case Closed closed -> false;
        };
    }

    /** Gives a file up; its content goes too when nobody else has the same. False when there is no such file. */
    public boolean remove(AccountId account, RelativePath path) {
        return removeOne(account, () -> files.find(account, path));
    }

    /** The same by its id. */
    public boolean remove(AccountId account, BackupFileId id) {
        return removeOne(account, () -> files.find(account, id));
    }

    private boolean removeOne(AccountId account, Supplier<Optional<FileTable.Current>> wanted) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            quotas.lock(account);
            var file = wanted.get();
            file.ifPresent(found -> {
                files.delete(found.id());
                quotas.take(account, -found.size());
                files.release(found.objectId());
            });
            return file.isPresent();
        }));
    }
}
