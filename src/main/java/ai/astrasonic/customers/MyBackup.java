package ai.astrasonic.customers;

import ai.astrasonic.backup.Announced;
import ai.astrasonic.backup.BackedUpFile;
import ai.astrasonic.backup.BackupFileId;
import ai.astrasonic.backup.BackupFiles;
import ai.astrasonic.backup.BackupInventory;
import ai.astrasonic.backup.BackupQuotas;
import ai.astrasonic.backup.BackupUpload;
import ai.astrasonic.backup.RelativePath;
import ai.astrasonic.shared.Roles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** One's own backup: what goes into it, what is in it, and what comes back. */
@Service
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MyBackup {

    private final SignedIn customer;
    private final BackupFiles files;
    private final BackupInventory inventory;
    private final BackupQuotas quotas;

    MyBackup(SignedIn customer, BackupFiles files, BackupInventory inventory, BackupQuotas quotas) {
        this.customer = customer;
        this.files = files;
        this.inventory = inventory;
        this.quotas = quotas;
    }

    /**
     * Puts content into my backup.
     *
     * @throws IOException when it does not arrive to its end; nothing has changed then
     */
    public BackupUpload upload(RelativePath path, InputStream content, Announced announced) throws IOException {
        try {
            return customer.does(account -> {
                try {
                    return files.upload(account, path, content, announced);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** At most so many of my files by path, behind the one of this path; an empty path begins. */
    public List<BackedUpFile> page(String afterPath, int most) {
        return customer.does(account -> inventory.page(account, afterPath, most));
    }

    /** @throws NoSuchElementException when I have no such file */
    public BackedUpFile file(BackupFileId id) {
        return customer.does(account -> inventory.find(account, id)).orElseThrow(() -> nothing(id));
    }

    /**
     * The content of my file; each reading of it is recorded as a download.
     *
     * @throws NoSuchElementException when I have no such file, or its content cannot be had
     */
    public MyFileContent content(BackupFileId id) {
        var file = file(id);
        if (!file.isOffered()) {
            throw nothing(id);
        }
        return new MyFileContent(
                file, (from, length) -> customer.does(account -> inventory.download(account, id, from, length)));
    }

    /** @throws NoSuchElementException when I have no such file */
    public void remove(BackupFileId id) {
        if (!customer.does(account -> files.remove(account, id))) {
            throw nothing(id);
        }
    }

    /** How much I may back up and have backed up. */
    public BackupQuotas.Quota quota() {
        return customer.does(quotas::of);
    }

    private static NoSuchElementException nothing(BackupFileId id) {
        return new NoSuchElementException("No file " + id);
    }
}
