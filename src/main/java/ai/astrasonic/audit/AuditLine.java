package ai.astrasonic.audit;

import ai.astrasonic.shared.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the audit trail, to be read; its id is the place to go on from. */
public record AuditLine(
        UUID id,
        Instant at,
        String actor,
        String origin,
        String verb,
        String objectType,
        String objectId,
        @Nullable AccountId account,
        AuditAct.Outcome outcome,
        String reason,
        Map<String, String> details) {}
