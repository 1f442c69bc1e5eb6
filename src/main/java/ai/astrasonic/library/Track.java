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
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A track of a library, as the DJ program describes it. */
@Entity
@Table(name = "track")
@DataAbout(
        key = "library.track",
        role = SubjectRole.DETAILS,
        activity = "library-sync",
        retention = "library",
        erasure = Erasure.DELETE,
        orderBy = "position")
class Track {

    @Id
    @Personal(value = Category.LIBRARY, source = Source.DERIVED)
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(Category.LIBRARY)
    private String source;

    @Personal(Category.LIBRARY)
    private String sourceId;

    @Personal(Category.LIBRARY)
    private int position;

    @Personal(Category.LIBRARY)
    private @Nullable String title;

    @Personal(Category.LIBRARY)
    private @Nullable String artist;

    @Personal(Category.LIBRARY)
    private @Nullable String composer;

    @Personal(Category.LIBRARY)
    private @Nullable String album;

    @Personal(Category.LIBRARY)
    private @Nullable String grouping;

    @Personal(Category.LIBRARY)
    private @Nullable String genre;

    @Personal(Category.FILE)
    private @Nullable String fileKind;

    @Personal(Category.FILE)
    private @Nullable Long fileSize;

    @Personal(Category.LIBRARY)
    private @Nullable Integer seconds;

    @Personal(Category.LIBRARY)
    private @Nullable Integer discNumber;

    @Personal(Category.LIBRARY)
    private @Nullable Integer trackNumber;

    @Personal(Category.LIBRARY)
    private @Nullable Integer releaseYear;

    @Personal(Category.LIBRARY)
    private @Nullable BigDecimal bpm;

    @Personal(Category.LIBRARY)
    private @Nullable LocalDate modifiedOn;

    @Personal(Category.LIBRARY)
    private @Nullable LocalDate addedOn;

    @Personal(Category.LIBRARY)
    private @Nullable Integer bitRate;

    @Personal(Category.LIBRARY)
    private @Nullable BigDecimal sampleRate;

    @Personal(Category.LIBRARY)
    private @Nullable String comments;

    @Personal(Category.LIBRARY)
    private @Nullable Integer playCount;

    @Personal(Category.LIBRARY)
    private @Nullable LocalDate lastPlayedOn;

    @Personal(Category.LIBRARY)
    private @Nullable Integer rating;

    @Personal(Category.LIBRARY)
    private @Nullable String remixer;

    @Personal(Category.LIBRARY)
    private @Nullable String musicalKey;

    @Personal(Category.LIBRARY)
    private @Nullable String label;

    @Personal(Category.LIBRARY)
    private @Nullable String mix;

    @Personal(Category.LIBRARY)
    private @Nullable String colour;

    @Personal(Category.FILE)
    private @Nullable String relativePath;

    @Personal(Category.LIBRARY)
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String further;

    @NotPersonal("order of changes")
    private long revision;

    @Personal(Category.LIBRARY)
    private @Nullable Instant changedAt;

    @Personal(Category.LIBRARY)
    private @Nullable String device;

    protected Track() {}
}
