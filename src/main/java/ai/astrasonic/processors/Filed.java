package ai.astrasonic.processors;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something was filed: who, when, why.
 *
 * @param recipient key in the register; none for a decision on adequacy
 * @param item which certificate, fact or decision; empty where there is but one of its kind
 * @param by id of the member of staff, as the audit trail has it
 */
public record Filed(
        UUID id, @Nullable String recipient, FilingKind kind, String item, Instant at, String by, String reason) {}
