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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A folder or playlist of the tree that the DJ program shows. */
@Entity
@Table(name = "playlist")
@IdClass(Playlist.Key.class)
@DataAbout(
        key = "library.playlist",
        role = SubjectRole.DETAILS,
        activity = "library-sync",
        retention = "library",
        erasure = Erasure.DELETE,
        orderBy = "number")
class Playlist {

    @Id
    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Id
    @Personal(Category.LIBRARY)
    private String source;

    @Id
    @Personal(Category.LIBRARY)
    private int number;

    @Personal(Category.LIBRARY)
    private @Nullable Integer parentNumber;

    @Personal(Category.LIBRARY)
    private boolean folder;

    @Personal(Category.LIBRARY)
    private @Nullable String name;

    @Personal(Category.LIBRARY)
    private @Nullable String keyType;

    @Personal(Category.LIBRARY)
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String further;

    @NotPersonal("order of changes")
    private long revision;

    @Personal(Category.LIBRARY)
    private @Nullable Instant changedAt;

    @Personal(Category.LIBRARY)
    private @Nullable String device;

    record Key(UUID accountId, String source, int number) implements Serializable {}

    protected Playlist() {}
}
