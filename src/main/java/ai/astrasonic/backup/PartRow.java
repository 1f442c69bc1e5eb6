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
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** For the data map: a part of an upload that arrived. */
@Entity
@Table(name = "backup_part")
@IdClass(PartRow.Key.class)
@DataAbout(
        key = "backup.part",
        role = SubjectRole.DETAILS,
        activity = "cloud-backup",
        retention = "backup",
        erasure = Erasure.DELETE,
        orderBy = "arrived_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class PartRow {

    @Id
    @NotPersonal("internal key")
    private UUID uploadId;

    @Id
    @NotPersonal("how a program sends a file")
    private int number;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @NotPersonal("random: tells nothing of a person or the content")
    private String objectKey;

    @Personal(value = Category.FILE, source = Source.OBSERVED)
    private long size;

    @Personal(value = Category.FILE, source = Source.OBSERVED)
    private Instant arrivedAt;

    record Key(UUID uploadId, int number) implements Serializable {}

    protected PartRow() {}
}
