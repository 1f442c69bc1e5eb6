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
import org.jspecify.annotations.Nullable;

/** A file that a person backed up. */
@Entity
@Table(name = "backup_file")
@DataAbout(
        key = "backup.file",
        role = SubjectRole.DETAILS,
        activity = "cloud-backup",
        retention = "backup",
        erasure = Erasure.DELETE,
        orderBy = "relative_path")
class BackupFile {

    @Id
    @Personal(value = Category.FILE, source = Source.DERIVED)
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(Category.FILE)
    private String relativePath;

    @NotPersonal("internal key of content that several people may share")
    private UUID objectId;

    @Personal(value = Category.FILE, source = Source.DERIVED)
    private byte[] sha256;

    @Personal(Category.FILE)
    private long size;

    @Personal(value = Category.FILE, source = Source.OBSERVED)
    private Instant uploadedAt;

    @NotPersonal("key that opens with another key only")
    private byte @Nullable [] wrappedKey;

    protected BackupFile() {}
}
