package ai.astrasonic.backup;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A time when a backed-up file was fetched. */
@Entity
@Table(name = "backup_download")
@DataAbout(
        key = "backup.download",
        role = SubjectRole.DETAILS,
        activity = "cloud-backup",
        retention = "backup",
        erasure = Erasure.DELETE,
        orderBy = "downloaded_at")
class BackupDownload {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(value = Category.FILE, source = Source.DERIVED)
    private UUID fileId;

    @Personal(value = Category.FILE, source = Source.OBSERVED)
    private Instant downloadedAt;

    protected BackupDownload() {}
}
