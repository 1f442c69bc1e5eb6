package ai.astrasonic.requests;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.backup.BackedUpFile;
import ai.astrasonic.backup.BackupFileId;
import ai.astrasonic.backup.BackupInventory;
import ai.astrasonic.requests.downloads.Links;
import ai.astrasonic.shared.AccountId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the backup files that the inventory in a package names: by the same passphrase as the package, and just as long as the
 * package itself can be downloaded. A link in the inventory never grows old and never outlives a revocation.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class PackageFiles {

    static final String JOB = "package-file";

    private final Links links;
    private final LinkGate gate;
    private final BackupInventory backups;

    PackageFiles(Links links, LinkGate gate, BackupInventory backups) {
        this.links = links;
        this.gate = gate;
        this.backups = backups;
    }

    /** Unlocks the files of a package by its passphrase. */
    public DownloadOutcome unlock(PackageId of, String passphrase, String ipAddress) {
        return gate.behind(links.newestOf(of.value()), link -> gate.unlock(link, passphrase, ipAddress));
    }

    /** Opens one file by the grant that unlocking gave; a file of somebody else, or that cannot be had, is unknown. */
    public DownloadOutcome open(PackageId of, BackupFileId file, String grant) {
        return gate.behind(
                links.newestOf(of.value()),
                link -> gate.open(link, grant, released -> RunAs.jobFor(JOB, () -> file(released.account(), file))));
    }

    private DownloadOutcome file(AccountId person, BackupFileId file) {
        return backups.find(person, file)
                .filter(BackedUpFile::isOffered)
                .<DownloadOutcome>map(found -> new DownloadOutcome.OpenFile(FileContent.of(person, found, backups)))
                .orElseGet(DownloadOutcome.Unknown::new);
    }
}
