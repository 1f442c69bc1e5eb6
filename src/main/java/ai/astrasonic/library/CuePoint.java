package ai.astrasonic.library;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A cue point or loop of a track. */
@Entity
@Table(name = "cue_point")
@IdClass(CuePoint.Key.class)
@DataAbout(
        key = "library.cue-point",
        role = SubjectRole.DETAILS,
        activity = "library-sync",
        retention = "library",
        erasure = Erasure.DELETE)
class CuePoint {

    @Id
    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Id
    @Personal(value = Category.LIBRARY, source = Source.DERIVED)
    private UUID trackId;

    @Id
    @Personal(Category.LIBRARY)
    private int position;

    @Personal(Category.LIBRARY)
    private @Nullable String name;

    @Personal(Category.LIBRARY)
    private @Nullable Integer sort;

    @Personal(Category.LIBRARY)
    private @Nullable BigDecimal startsAt;

    @Personal(Category.LIBRARY)
    private @Nullable BigDecimal endsAt;

    @Personal(Category.LIBRARY)
    private @Nullable Integer pad;

    @Personal(Category.LIBRARY)
    private @Nullable Integer red;

    @Personal(Category.LIBRARY)
    private @Nullable Integer green;

    @Personal(Category.LIBRARY)
    private @Nullable Integer blue;

    @Personal(Category.LIBRARY)
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String further;

    record Key(UUID accountId, UUID trackId, int position) implements Serializable {}

    protected CuePoint() {}
}
