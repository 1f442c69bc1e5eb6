package ai.astrasonic.erasure;

import ai.astrasonic.shared.Roles;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Erasures as the job sees them: batches of people whose waiting period is over and whose plan a second person approved. */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class Erasures {

    /** Puts everybody who is due into a batch, and names every batch that is not at its end. */
    public List<String> batches() {
        throw new UnsupportedOperationException("to be built");
    }

    /** Who is in the batch and not yet carried out. */
    public List<DueErasure> of(String batch) {
        throw new UnsupportedOperationException("to be built");
    }

    /**
     * Makes each plan of the batch anew, at the moment of execution. Whose plan differs from what was approved, whom a hold
     * keeps, or whose request was withdrawn, leaves the batch; the others stay and can leave no more.
     *
     * @return who stays
     */
    public List<DueErasure> recheck(String batch) {
        throw new UnsupportedOperationException("to be built");
    }

    /** The data is gone; what remains is to be scanned and certified. */
    public void recordErased(List<DueErasure> done) {
        throw new UnsupportedOperationException("to be built");
    }
}
