package ai.astrasonic.customers;

import ai.astrasonic.library.LibraryImportOutcome;
import ai.astrasonic.library.LibraryImports;
import ai.astrasonic.library.PersonsTracks;
import ai.astrasonic.library.TrackKey;
import ai.astrasonic.library.TrackView;
import ai.astrasonic.shared.Roles;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** One's own music library. */
@Service
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MyLibrary {

    private final SignedIn customer;
    private final LibraryImports imports;
    private final PersonsTracks tracks;

    MyLibrary(SignedIn customer, LibraryImports imports, PersonsTracks tracks) {
        this.customer = customer;
        this.imports = imports;
        this.tracks = tracks;
    }

    /** Reads a file of a DJ program into it, all of it or nothing. */
    public LibraryImportOutcome importFrom(InputStream file, @Nullable String fileName, long announcedBytes) {
        return customer.does(account -> imports.importFrom(account, file, fileName, announcedBytes));
    }

    /** Its tracks, those after the given one. */
    public List<TrackView> tracks(@Nullable TrackKey after, int rows) {
        return customer.does(account -> tracks.page(account, after, rows));
    }
}
