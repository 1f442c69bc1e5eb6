package ai.astrasonic.backup;

import ai.astrasonic.backup.BackupUpload.Closed;
import ai.astrasonic.backup.BackupUpload.Different;
import ai.astrasonic.backup.BackupUpload.OverQuota;
import ai.astrasonic.backup.BackupUpload.Stored;
import ai.astrasonic.backup.BackupUpload.Unchanged;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Permission.Refused;
import ai.astrasonic.shared.ProcessingPermissions;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes content that lies in both stores somebody's file, in the transaction of the caller. */
@Component
class FileRecording {

    private final FileTable files;
    private final StoredContents contents;
    private final BackupQuotas quotas;
    private final ProcessingPermissions permissions;
    private final Clock clock;

    FileRecording(
            FileTable files,
            StoredContents contents,
            BackupQuotas quotas,
            ProcessingPermissions permissions,
            Clock clock) {
        this.files = files;
        this.contents = contents;
        this.quotas = quotas;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** Whatever it answers but that it took the file, the transaction must be rolled back. */
    BackupUpload record(AccountId account, RelativePath path, ContentWriter.Written written) {
        if (permissions.holding(account, BackupFiles.ACTIVITY) instanceof Refused refused) {
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

    static boolean took(BackupUpload outcome) {
        return switch (outcome) {
            case Stored stored -> true;
            case Unchanged unchanged -> true;
            case OverQuota overQuota -> false;
            case Different different -> false;
            case Closed closed -> false;
        };
    }
}
