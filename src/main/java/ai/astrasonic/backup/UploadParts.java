package ai.astrasonic.backup;

import ai.astrasonic.backup.PartUpload.Arrived;
import ai.astrasonic.backup.PartUpload.Closed;
import ai.astrasonic.backup.PartUpload.Different;
import ai.astrasonic.backup.PartUpload.Ended;
import ai.astrasonic.backup.PartUpload.Misplaced;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes parts of uploads, in any order and as often as they are sent: the last one of a place counts. */
@Service
@RolesAllowed({Roles.ENGINEER, Roles.SYSTEM})
public class UploadParts {

    private final UploadTable uploads;
    private final PartTable parts;
    private final PartContent content;
    private final PendingObjects pending;
    private final PersonKeys people;
    private final BackupProperties properties;
    private final ProcessingPermissions permissions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UploadParts(
            UploadTable uploads,
            PartTable parts,
            PartContent content,
            PendingObjects pending,
            PersonKeys people,
            BackupProperties properties,
            ProcessingPermissions permissions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.uploads = uploads;
        this.parts = parts;
        this.content = content;
        this.pending = pending;
        this.people = people;
        this.properties = properties;
        this.permissions = permissions;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Stores these bytes of the upload.
     *
     * @throws IOException when they do not arrive to their end; nothing has changed then
     * @throws java.util.NoSuchElementException when the person has no such upload
     * @throws UploadExpired when its time is over
     */
    public PartUpload take(AccountId account, UploadId id, ByteRange bytes, InputStream from, Sha256 sha256)
            throws IOException {
        if (permissions.ofKnown(account, BackupFiles.ACTIVITY) instanceof Refused refused) {
            return new Closed(refused.why());
        }
        var upload = uploads.get(account, id);
        var number = upload.numberOf(bytes);
        if (upload.file() != null) {
            return new Ended();
        }
        if (number.isEmpty()) {
            return new Misplaced();
        }
        var part = new Upload.Part(
                number.getAsInt(), pending.expect(clock.instant().plus(properties.uploadLimit())));
        var outcome = write(account, upload, part, from, new Announced(bytes.length(), sha256));
        if (!(outcome instanceof Arrived)) {
            pending.giveUp(part.objectKey());
        }
        return outcome;
    }

    private PartUpload write(AccountId account, Upload upload, Upload.Part part, InputStream from, Announced announced)
            throws IOException {
        var key = people.of(account).unwrap(upload.wrappedKey(), upload.id().value());
        if (!content.write(part.objectKey(), key, from, announced)) {
            return new Different();
        }
        FaultPoints.reach("backup.part.after-content");
        return Objects.requireNonNull(
                transaction.execute(status -> record(account, upload.id(), part, announced.size())));
    }

    private PartUpload record(AccountId account, UploadId id, Upload.Part part, long size) {
        if (permissions.holding(account, BackupFiles.ACTIVITY) instanceof Refused refused) {
            return new Closed(refused.why());
        }
        var upload = uploads.lock(account, id);
        if (upload.file() != null) {
            return new Ended();
        }
        if (!parts.keepUntil(part.objectKey(), upload.expiresAt())) {
            throw new IllegalStateException("The part took longer than allowed and was given up");
        }
        parts.remove(id, part.number()).ifPresent(pending::giveUp);
        parts.insert(account, id, part, size);
        return new Arrived();
    }
}
