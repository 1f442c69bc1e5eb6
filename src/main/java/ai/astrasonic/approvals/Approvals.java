package ai.astrasonic.approvals;

import ai.astrasonic.shared.Roles;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Wishes for a second person's approval: asked by one, decided by another, never by the same. */
@Service
@PreAuthorize("hasRole('" + Roles.DPO + "')")
public class Approvals {

    /** Asks for approval, as whoever is signed in. */
    public ApprovalId ask(ApprovalOrder order) {
        throw new UnsupportedOperationException("to be built");
    }

    /** @throws IllegalStateException when it is decided already, or by whoever asked */
    public void approve(ApprovalId id, String reason) {
        throw new UnsupportedOperationException("to be built");
    }

    public void refuse(ApprovalId id, String reason) {
        throw new UnsupportedOperationException("to be built");
    }

    /** The content changed or is not wanted any more: what waits is withdrawn, what was approved counts no longer. */
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
    public void withdraw(String kind, UUID object, String reason) {
        throw new UnsupportedOperationException("to be built");
    }

    /** Whether exactly this content was approved, and not withdrawn since. */
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
    public boolean isApproved(String kind, UUID object, String contentSha256) {
        throw new UnsupportedOperationException("to be built");
    }
}
