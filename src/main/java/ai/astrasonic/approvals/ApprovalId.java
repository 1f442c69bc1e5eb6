package ai.astrasonic.approvals;

import java.util.Objects;
import java.util.UUID;

/** Names one wish for a second person's approval. */
public record ApprovalId(UUID value) {

    public ApprovalId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
