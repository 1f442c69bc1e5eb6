package ai.astrasonic.backup;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The key of a person's backup, wrapped; without it no file of theirs can be read by anybody. */
@Entity
@Table(name = "backup_key")
@DataAbout(
        key = "backup.key",
        role = SubjectRole.DETAILS,
        activity = "cloud-backup",
        retention = "backup",
        erasure = Erasure.DELETE)
class BackupKey {

    @Id
    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(
            value = Category.CREDENTIAL,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.secret")
    private byte[] wrappedKey;

    @NotPersonal("which of our own keys wraps it")
    private int version;

    @Personal(value = Category.CREDENTIAL, source = Source.OBSERVED)
    private Instant createdAt;

    protected BackupKey() {}
}
