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
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A library file that was read, or refused. */
@Entity
@Table(name = "library_import")
@DataAbout(
        key = "library.import",
        role = SubjectRole.DETAILS,
        activity = "library-sync",
        retention = "library",
        erasure = Erasure.DELETE,
        orderBy = "started_at")
class LibraryImport {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(value = Category.LIBRARY, source = Source.OBSERVED)
    private @Nullable String source;

    @Personal(Category.FILE)
    private @Nullable String fileName;

    @Personal(value = Category.LIBRARY, source = Source.OBSERVED)
    private Instant startedAt;

    @Personal(value = Category.LIBRARY, source = Source.OBSERVED)
    private @Nullable Instant finishedAt;

    @Personal(value = Category.LIBRARY, source = Source.OBSERVED)
    private String outcome;

    @Personal(value = Category.LIBRARY, source = Source.OBSERVED)
    private @Nullable String problem;

    @Personal(value = Category.LIBRARY, source = Source.OBSERVED)
    private @Nullable Integer problemLine;

    @Personal(value = Category.LIBRARY, source = Source.OBSERVED)
    private int tracks;

    @Personal(value = Category.LIBRARY, source = Source.OBSERVED)
    private int newTracks;

    @Personal(value = Category.LIBRARY, source = Source.OBSERVED)
    private int changedTracks;

    @Personal(value = Category.LIBRARY, source = Source.OBSERVED)
    private int playlists;

    @Personal(value = Category.LIBRARY, source = Source.OBSERVED)
    private int cuePoints;

    @Personal(value = Category.LIBRARY, source = Source.OBSERVED)
    private int refusedPaths;

    protected LibraryImport() {}
}
