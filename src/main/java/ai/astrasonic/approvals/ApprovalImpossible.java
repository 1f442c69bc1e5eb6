package ai.astrasonic.approvals;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why whoever tried cannot decide this: it is their own wish, or nothing waits any more. */
public class ApprovalImpossible extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Why {
        OWN,
        DECIDED,
        WITHDRAWN,
        EXPIRED
    }

    private final Why why;
    private final @Nullable String by;

    ApprovalImpossible(ApprovalId id, Why why, @Nullable String by) {
        super("Approval " + id + " cannot be decided: " + why);
        this.why = why;
        this.by = by;
    }

    public Why why() {
        return why;
    }

    /** Id of the member of staff who decided or withdrew it; empty where nobody did. */
    public String by() {
        return Objects.requireNonNullElse(by, "");
    }
}
