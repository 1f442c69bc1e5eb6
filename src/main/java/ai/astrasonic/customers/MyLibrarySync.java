package ai.astrasonic.customers;

import ai.astrasonic.library.BatchOutcome;
import ai.astrasonic.library.ChangePlace;
import ai.astrasonic.library.LibraryBatches;
import ai.astrasonic.library.LibraryChange;
import ai.astrasonic.library.LibraryChanges;
import ai.astrasonic.library.PersonsPlaylists;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** One's own library on several devices: what one of them changed, and what the others do not know yet. */
@Service
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MyLibrarySync {

    private final SignedIn customer;
    private final LibraryBatches batches;
    private final LibraryChanges changes;
    private final PersonsPlaylists playlists;

    MyLibrarySync(SignedIn customer, LibraryBatches batches, LibraryChanges changes, PersonsPlaylists playlists) {
        this.customer = customer;
        this.batches = batches;
        this.changes = changes;
        this.playlists = playlists;
    }

    /** Takes what a device of mine changed, where it is newer than what is here. */
    public BatchOutcome apply(String device, List<LibraryChange> batch) {
        return customer.does(account -> batches.apply(account, device, batch));
    }

    /** What changed behind this place. */
    public LibraryChanges.Page since(ChangePlace place, int rows) {
        return customer.does(account -> changes.since(account, place, rows));
    }

    /** My playlists and folders behind this one. */
    public List<PersonsPlaylists.Node> playlists(String afterSource, int afterNumber, int rows) {
        return customer.does(account -> playlists.nodes(account, afterSource, afterNumber, rows));
    }

    /** What is in them, behind this line. */
    public List<PersonsPlaylists.Entry> entries(PersonsPlaylists.Entry after, int rows) {
        return customer.does(account -> playlists.entries(account, after, rows));
    }

    /** My cue points behind this one. */
    public List<PersonsPlaylists.TrackCue> cues(UUID afterTrack, int afterPosition, int rows) {
        return customer.does(account -> playlists.cues(account, afterTrack, afterPosition, rows));
    }
}
