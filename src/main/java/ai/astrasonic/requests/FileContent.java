package ai.astrasonic.requests;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.backup.BackedUpFile;
import ai.astrasonic.backup.BackupInventory;
import ai.astrasonic.shared.AccountId;
import java.io.InputStream;

/** One backed-up file of the person whose package names it; each reading is recorded as a download of the file. */
public record FileContent(String name, long size, String sha256, Reading reading) implements DownloadContent {

    /** Opens a part of the file. */
    @FunctionalInterface
    interface Reading {
        InputStream from(long position, long length);
    }

    static FileContent of(AccountId person, BackedUpFile file, BackupInventory backups) {
        return new FileContent(
                file.fileNameOrNothing(),
                file.size(),
                file.sha256OrNothing(),
                (from, length) ->
                        RunAs.jobFor(PackageFiles.JOB, () -> backups.download(person, file.id(), from, length)));
    }

    @Override
    public InputStream open(long from, long length) {
        return reading.from(from, length);
    }
}
