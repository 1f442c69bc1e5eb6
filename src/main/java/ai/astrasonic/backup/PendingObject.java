package ai.astrasonic.backup;

import ai.astrasonic.datamap.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key in the stores that no content row speaks for: an upload on its way, or something to be removed. */
@Entity
@Table(name = "object_cleanup")
@NotPersonal("random keys of content on its way in or out")
class PendingObject {

    @Id
    @NotPersonal("random: tells nothing of a person or the content")
    private String objectKey;

    private Instant dueAt;

    private boolean claimed;

    protected PendingObject() {}
}
