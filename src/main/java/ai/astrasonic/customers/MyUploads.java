package ai.astrasonic.customers;

import ai.astrasonic.backup.BackupUploads;
import ai.astrasonic.backup.ByteRange;
import ai.astrasonic.backup.OpenUpload;
import ai.astrasonic.backup.PartUpload;
import ai.astrasonic.backup.RelativePath;
import ai.astrasonic.backup.Sha256;
import ai.astrasonic.backup.UploadCompletion;
import ai.astrasonic.backup.UploadEnd;
import ai.astrasonic.backup.UploadId;
import ai.astrasonic.backup.UploadOpening;
import ai.astrasonic.backup.UploadParts;
import ai.astrasonic.shared.Roles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** One's own uploads in parts, which can be taken up again after a break. */
@Service
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MyUploads {

    private final SignedIn customer;
    private final BackupUploads uploads;
    private final UploadParts parts;
    private final UploadCompletion completion;

    MyUploads(SignedIn customer, BackupUploads uploads, UploadParts parts, UploadCompletion completion) {
        this.customer = customer;
        this.uploads = uploads;
        this.parts = parts;
        this.completion = completion;
    }

    /** Announces a file that will come in parts. */
    public UploadOpening open(RelativePath path, long size, Sha256 sha256) {
        return customer.does(account -> uploads.open(account, path, size, sha256));
    }

    /** Those of mine that wait for parts. */
    public List<OpenUpload> open() {
        return customer.does(uploads::open);
    }

    /** @throws NoSuchElementException when I have no such upload */
    public OpenUpload find(UploadId id) {
        return customer.does(account -> uploads.find(account, id));
    }

    /**
     * Puts bytes into it.
     *
     * @throws IOException when they do not arrive to their end; nothing has changed then
     * @throws NoSuchElementException when I have no such upload
     */
    public PartUpload put(UploadId id, ByteRange bytes, InputStream content, Sha256 sha256) throws IOException {
        try {
            return customer.does(account -> {
                try {
                    return parts.take(account, id, bytes, content, sha256);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** @throws NoSuchElementException when I have no such upload */
    public UploadEnd complete(UploadId id) {
        return customer.does(account -> completion.complete(account, id));
    }

    /** @throws NoSuchElementException when I have no such upload */
    public void giveUp(UploadId id) {
        if (!customer.does(account -> uploads.giveUp(account, id))) {
            throw new NoSuchElementException("No upload " + id);
        }
    }
}
