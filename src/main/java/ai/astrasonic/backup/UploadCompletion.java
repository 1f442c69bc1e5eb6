package ai.astrasonic.backup;

import ai.astrasonic.backup.BackupUpload.Closed;
import ai.astrasonic.backup.BackupUpload.Different;
import ai.astrasonic.backup.BackupUpload.Stored;
import ai.astrasonic.backup.BackupUpload.Unchanged;
import ai.astrasonic.backup.UploadEnd.Incomplete;
import ai.astrasonic.backup.UploadEnd.Judged;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Permission.Refused;
import ai.astrasonic.shared.ProcessingPermissions;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a file of the parts of an upload. They are read back and stored as content that comes in one piece is; until that is
 * done nothing of them changes, so it can be tried as often as it takes, also twice at once.
 */
@Service
@RolesAllowed({Roles.ENGINEER, Roles.SYSTEM})
public class UploadCompletion {

    private final UploadTable uploads;
    private final PartTable parts;
    private final PartContent content;
    private final ContentWriter writer;
    private final PendingObjects pending;
    private final FileRecording recording;
    private final BackupQuotas quotas;
    private final PersonKeys people;
    private final BackupProperties properties;
    private final ProcessingPermissions permissions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UploadCompletion(
            UploadTable uploads,
            PartTable parts,
            PartContent content,
            ContentWriter writer,
            PendingObjects pending,
            FileRecording recording,
            BackupQuotas quotas,
            PersonKeys people,
            BackupProperties properties,
            ProcessingPermissions permissions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.uploads = uploads;
        this.parts = parts;
        this.content = content;
        this.writer = writer;
        this.pending = pending;
        this.recording = recording;
        this.quotas = quotas;
        this.people = people;
        this.properties = properties;
        this.permissions = permissions;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Stores the file, if all of it arrived and is what was announced.
     *
     * @throws java.util.NoSuchElementException when the person has no such upload
     * @throws UploadExpired when its time is over
     */
    public UploadEnd complete(AccountId account, UploadId id) {
        if (permissions.ofKnown(account, BackupFiles.ACTIVITY) instanceof Refused refused) {
            return new Judged(new Closed(refused.why()));
        }
        var upload = uploads.get(account, id);
        if (upload.file() != null) {
            return new Judged(new Unchanged(upload.file()));
        }
        var arrived = parts.of(id);
        var missing = missing(upload, arrived);
        return missing.isEmpty() ? new Judged(store(account, upload, arrived)) : new Incomplete(missing);
    }

    private static List<ByteRange> missing(Upload upload, List<Upload.Part> arrived) {
        var numbers = arrived.stream().map(Upload.Part::number).collect(Collectors.toCollection(HashSet::new));
        return upload.ranges(IntStream.range(0, upload.parts())
                .boxed()
                .filter(number -> !numbers.contains(number))
                .toList());
    }

    private BackupUpload store(AccountId account, Upload upload, List<Upload.Part> arrived) {
        var key = pending.expect(clock.instant().plus(properties.uploadLimit()));
        FaultPoints.reach("backup.upload.before-content");
        var contentKey =
                people.of(account).unwrap(upload.wrappedKey(), upload.id().value());
        try (var clear = content.open(contentKey, arrived)) {
            var writing = writer.write(key, clear, upload.size(), new Announced(upload.size(), upload.sha256()));
            var outcome = writing instanceof ContentWriter.Written written
                    ? recordAll(account, upload.id(), written)
                    : new Different();
            if (!FileRecording.took(outcome)) {
                pending.giveUp(key);
            }
            return outcome;
        } catch (IOException | ObjectStoreFailure e) {
            return storedMeanwhile(account, upload.id(), e);
        }
    }

    /** Whoever completed it at the same moment was faster, and the parts are gone. */
    private BackupUpload storedMeanwhile(AccountId account, UploadId id, Exception cause) {
        var file = uploads.get(account, id).file();
        if (file == null) {
            throw cause instanceof ObjectStoreFailure failure
                    ? failure
                    : new ObjectStoreFailure("A part could not be read to its end", true, cause);
        }
        return new Unchanged(file);
    }

    private BackupUpload recordAll(AccountId account, UploadId id, ContentWriter.Written written) {
        FaultPoints.reach("backup.upload.after-content");
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = record(account, id, written);
            if (!FileRecording.took(outcome)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private BackupUpload record(AccountId account, UploadId id, ContentWriter.Written written) {
        if (permissions.holding(account, BackupFiles.ACTIVITY) instanceof Refused refused) {
            return new Closed(refused.why());
        }
        quotas.lock(account);
        var upload = uploads.lock(account, id);
        if (upload.file() != null) {
            pending.giveUp(written.key());
            return new Unchanged(upload.file());
        }
        uploads.release(id);
        var outcome = recording.record(account, upload.path(), written);
        switch (outcome) {
            case Stored stored -> end(id, stored.id());
            case Unchanged same -> end(id, same.id());
            case BackupUpload.OverQuota _, Different _, Closed _ -> {}
        }
        return outcome;
    }

    private void end(UploadId id, BackupFileId file) {
        parts.giveUp(id);
        uploads.end(id, file);
    }
}
