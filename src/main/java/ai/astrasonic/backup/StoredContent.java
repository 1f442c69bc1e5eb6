package ai.astrasonic.backup;

import ai.astrasonic.datamap.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Content that lies in both stores, under a key that says nothing; whose it is, only {@code backup_file} tells. */
@Entity
@Table(name = "stored_object")
@NotPersonal("content shared between people; what leads to a person is in backup_file")
class StoredContent {

    @Id
    private UUID id;

    private byte[] sha256;

    private long size;

    /** Null for content that came before the encryption and lies in clear. */
    private @Nullable Long encryptedSize;

    @NotPersonal("random: tells nothing of a person or the content")
    private String objectKey;

    private Instant createdAt;

    protected StoredContent() {}
}
