package ai.astrasonic.approvals;

import java.time.Instant;
import java.util.UUID;

/** A second person approved, or refused, exactly this content. */
public record ApprovalDecided(
        ApprovalId id, String kind, UUID object, String contentSha256, boolean approved, String by, Instant at) {}
