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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a playlist. */
@Entity
@Table(name = "playlist_entry")
@IdClass(PlaylistEntry.Key.class)
@DataAbout(
        key = "library.playlist-entry",
        role = SubjectRole.DETAILS,
        activity = "library-sync",
        retention = "library",
        erasure = Erasure.DELETE)
class PlaylistEntry {

    @Id
    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Id
    @Personal(Category.LIBRARY)
    private String source;

    @Id
    @Personal(Category.LIBRARY)
    private int playlistNumber;

    @Id
    @Personal(Category.LIBRARY)
    private int position;

    @Personal(value = Category.LIBRARY, source = Source.DERIVED)
    private @Nullable UUID trackId;

    @Personal(Category.LIBRARY)
    private @Nullable String sourceId;

    record Key(UUID accountId, String source, int playlistNumber, int position) implements Serializable {}

    protected PlaylistEntry() {}
}
