package ai.astrasonic.backup;

import ai.astrasonic.backup.UploadOpening.Closed;
import ai.astrasonic.backup.UploadOpening.Opened;
import ai.astrasonic.backup.UploadOpening.OverQuota;
import ai.astrasonic.backup.UploadOpening.TooMany;
import ai.astrasonic.keys.ContentEncryption;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Permission.Refused;
import ai.astrasonic.shared.ProcessingPermissions;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens uploads in parts, tells what arrived, and gives them up. */
@Service
@RolesAllowed({Roles.ENGINEER, Roles.SYSTEM})
public class BackupUploads {

    private static final int MOST_OPEN = 100;

    private final UploadTable uploads;
    private final PartTable parts;
    private final FileTable files;
    private final BackupQuotas quotas;
    private final PersonKeys people;
    private final ContentEncryption encryption;
    private final BackupProperties properties;
    private final ProcessingPermissions permissions;
    private final Clock clock;

    BackupUploads(
            UploadTable uploads,
            PartTable parts,
            FileTable files,
            BackupQuotas quotas,
            PersonKeys people,
            ContentEncryption encryption,
            BackupProperties properties,
            ProcessingPermissions permissions,
            Clock clock) {
        this.uploads = uploads;
        this.parts = parts;
        this.files = files;
        this.quotas = quotas;
        this.people = people;
        this.encryption = encryption;
        this.properties = properties;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** Reserves the space that the file will need, less what it takes the place of. */
    @Transactional
    public UploadOpening open(AccountId account, RelativePath path, long size, Sha256 sha256) {
        if (permissions.holding(account, BackupFiles.ACTIVITY) instanceof Refused refused) {
            return new Closed(refused.why());
        }
        quotas.of(account);
        quotas.lock(account);
        if (uploads.open(account).size() >= MOST_OPEN) {
            return new TooMany();
        }
        var quota = quotas.of(account);
        long replaced = files.find(account, path).map(FileTable.Current::size).orElse(0L);
        long reserved = Math.max(0, size - replaced);
        return reserved > quota.freeBytes()
                ? new OverQuota(quota.allowedBytes(), quota.usedBytes())
                : opened(account, path, size, sha256, reserved);
    }

    private Opened opened(AccountId account, RelativePath path, long size, Sha256 sha256, long reserved) {
        var id = UploadId.next(clock);
        var now = clock.instant();
        var upload = new Upload(
                id,
                path,
                size,
                sha256,
                Upload.partSize(properties.partSize().toBytes(), size),
                reserved,
                people.of(account).wrap(encryption.newKey(), id.value()),
                now,
                now.plus(properties.partsLimit()),
                null);
        uploads.insert(account, upload);
        return new Opened(upload.seen(List.of()));
    }

    /** Those that parts may come to. */
    @Transactional(readOnly = true)
    public List<OpenUpload> open(AccountId account) {
        return uploads.open(account).stream().map(this::seen).toList();
    }

    /**
     * One of them, also when it was completed.
     *
     * @throws NoSuchElementException when the person has no such upload
     * @throws UploadExpired when its time is over
     */
    @Transactional(readOnly = true)
    public OpenUpload find(AccountId account, UploadId id) {
        return seen(uploads.get(account, id));
    }

    private OpenUpload seen(Upload upload) {
        return upload.seen(parts.of(upload.id()));
    }

    /** Gives one up, with its parts; a file that came of it stays. False when the person has no such upload. */
    @Transactional
    public boolean giveUp(AccountId account, UploadId id) {
        boolean found = uploads.lockAny(account, id);
        if (found) {
            parts.giveUp(id);
            uploads.delete(id);
        }
        return found;
    }
}
