package ai.astrasonic.approvals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One wish for approval and what became of it.
 *
 * @param askedBy id of the member of staff, as the audit trail has it
 * @param decided who approved or refused it; also kept when it was withdrawn afterwards
 * @param withdrawn who took it back
 */
public record Approval(
        ApprovalId id,
        String kind,
        UUID object,
        String contentSha256,
        String link,
        String reason,
        String askedBy,
        Instant askedAt,
        Instant expiresAt,
        ApprovalStatus status,
        @Nullable Step decided,
        @Nullable Step withdrawn) {

    /** Who did something, when and why. */
    public record Step(String by, Instant at, String reason) {}
}
