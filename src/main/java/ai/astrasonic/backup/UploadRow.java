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

/** For the data map: an upload in parts, until it expires. */
@Entity
@Table(name = "backup_upload")
@DataAbout(
        key = "backup.upload",
        role = SubjectRole.DETAILS,
        activity = "cloud-backup",
        retention = "backup",
        erasure = Erasure.DELETE,
        orderBy = "opened_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class UploadRow {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(Category.FILE)
    private String relativePath;

    @Personal(Category.FILE)
    private long size;

    @Personal(Category.FILE)
    private byte[] sha256;

    @NotPersonal("how a program sends a file")
    private long partSize;

    @Personal(value = Category.FILE, source = Source.DERIVED)
    private long reservedBytes;

    @NotPersonal("key that opens with another key only")
    private byte[] wrappedKey;

    @Personal(value = Category.FILE, source = Source.OBSERVED)
    private Instant openedAt;

    @Personal(value = Category.FILE, source = Source.DERIVED)
    private Instant expiresAt;

    @Personal(value = Category.FILE, source = Source.DERIVED)
    private @Nullable UUID fileId;

    protected UploadRow() {}
}
