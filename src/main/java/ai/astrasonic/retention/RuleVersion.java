package ai.astrasonic.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule with how it came to be.
 *
 * @param id of the change; none for the first version, which is the law's or the policy's
 * @param decidedBy who approved or refused it
 */
public record RuleVersion(
        @Nullable UUID id,
        RetentionRule rule,
        Status status,
        String reason,
        String askedBy,
        @Nullable Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Where a change is. */
    public enum Status {
        PROPOSED,
        IN_FORCE,
        REFUSED,
        WITHDRAWN
    }

    static RuleVersion first(RetentionRule rule) {
        return new RuleVersion(null, rule, Status.IN_FORCE, "", "", null, null, null);
    }
}
