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

/** A point of a track from which a tempo holds. */
@Entity
@Table(name = "tempo_mark")
@IdClass(TempoMark.Key.class)
@DataAbout(
        key = "library.tempo-mark",
        role = SubjectRole.DETAILS,
        activity = "library-sync",
        retention = "library",
        erasure = Erasure.DELETE)
class TempoMark {

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
    private @Nullable BigDecimal startsAt;

    @Personal(Category.LIBRARY)
    private @Nullable BigDecimal bpm;

    @Personal(Category.LIBRARY)
    private @Nullable String metre;

    @Personal(Category.LIBRARY)
    private @Nullable Integer beat;

    @Personal(Category.LIBRARY)
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String further;

    record Key(UUID accountId, UUID trackId, int position) implements Serializable {}

    protected TempoMark() {}
}
