package ai.astrasonic.backup;

import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Removes from both stores what no content row speaks for: uploads that a crash left behind, content that nobody refers
 * to any more, every version of it. A run that breaks off is taken up by the next one.
 */
@Service
@RolesAllowed(Roles.SYSTEM)
public class ContentCleanup {

    private static final Logger LOG = LoggerFactory.getLogger(ContentCleanup.class);

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
                boolean gone = isRemoved(key);
                removed += gone ? 1 : 0;
                kept += gone ? 0 : 1;
            }
            due = pending.claim(due.getLast());
        }
        return new Run(removed, kept);
    }

    /** An object that a store does not give up stays due and holds up none of the others. */
    private boolean isRemoved(String key) {
        try {
            return remove(key);
        } catch (ObjectStoreFailure failure) {
            LOG.warn("The content {} could not be removed", key, failure);
            return false;
        }
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
