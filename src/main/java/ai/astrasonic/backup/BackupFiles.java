package ai.astrasonic.backup;

import ai.astrasonic.backup.BackupUpload.Closed;
import ai.astrasonic.backup.BackupUpload.Different;
import ai.astrasonic.backup.BackupUpload.OverQuota;
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

    static final String ACTIVITY = "cloud-backup";

    private final ContentWriter writer;
    private final PendingObjects pending;
    private final FileTable files;
    private final FileRecording recording;
    private final BackupQuotas quotas;
    private final BackupProperties properties;
    private final ProcessingPermissions permissions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BackupFiles(
            ContentWriter writer,
            PendingObjects pending,
            FileTable files,
            FileRecording recording,
            BackupQuotas quotas,
            BackupProperties properties,
            ProcessingPermissions permissions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.writer = writer;
        this.pending = pending;
        this.files = files;
        this.recording = recording;
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
        if (!FileRecording.took(outcome)) {
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
            var outcome = recording.record(account, path, written);
            if (!FileRecording.took(outcome)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
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
