package ai.astrasonic.backup;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How much a person may back up and has backed up. */
@Entity
@Table(name = "backup_quota")
@DataAbout(
        key = "backup.quota",
        role = SubjectRole.DETAILS,
        activity = "cloud-backup",
        retention = "backup",
        erasure = Erasure.DELETE)
class BackupQuota {

    @Id
    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(value = Category.FILE, source = Source.DERIVED)
    private long allowedBytes;

    @Personal(value = Category.FILE, source = Source.DERIVED)
    private long usedBytes;

    protected BackupQuota() {}
}
