package ai.astrasonic.library;

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

/** For the data map: that a track or playlist was deleted, so that no older change of another device brings it back. */
@Entity
@Table(name = "library_deletion")
@IdClass(LibraryDeletion.Key.class)
@DataAbout(
        key = "library.deletion",
        role = SubjectRole.DETAILS,
        activity = "library-sync",
        retention = "library",
        erasure = Erasure.DELETE,
        orderBy = "deleted_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class LibraryDeletion {

    @Id
    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Id
    @Personal(Category.LIBRARY)
    private String kind;

    @Id
    @Personal(Category.LIBRARY)
    private String source;

    @Id
    @Personal(Category.LIBRARY)
    private String sourceId;

    @Personal(Category.LIBRARY)
    private Instant deletedAt;

    @Personal(Category.LIBRARY)
    private String device;

    @NotPersonal("order of changes")
    private long revision;

    record Key(UUID accountId, String kind, String source, String sourceId) implements Serializable {}

    protected LibraryDeletion() {}
}
