package ai.astrasonic.backup;

import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;

/**
 * Removes from both stores what no content row speaks for: uploads that a crash left behind, content that nobody refers
 * to any more, every version of it. A run that breaks off is taken up by the next one.
 */
@Service
@RolesAllowed(Roles.SYSTEM)
public class ContentCleanup {

    private final PendingObjects pending;
    private final ObjectStores stores;

    ContentCleanup(PendingObjects pending, ObjectStores stores) {
        this.pending = pending;
        this.stores = stores;
    }

    /**
     * What a run did.
     *
     * @param kept keys of which a store refused to delete a version: they stay due
     */
    public record Run(int removed, int kept) {}

    /** Removes everything that is due. */
    public Run run() {
        int removed = 0;
        int kept = 0;
        var due = pending.claim("");
        while (!due.isEmpty()) {
            for (String key : due) {
                boolean gone = remove(key);
                removed += gone ? 1 : 0;
                kept += gone ? 0 : 1;
            }
            due = pending.claim(due.getLast());
        }
        return new Run(removed, kept);
    }

    private boolean remove(String key) {
        FaultPoints.reach("backup.cleanup.before-delete");
        for (var store : stores.both()) {
            if (!store.deleteAll(key).isComplete()) {
                return false;
            }
        }
        FaultPoints.reach("backup.cleanup.after-delete");
        pending.removed(key);
        return true;
    }
}
