package ai.astrasonic.finance.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What does not add up.
 *
 * @param objectId id of the record, or the name of a kind of them
 * @param period the year of the record
 * @param amountMinor by how much, in the currency's smallest unit
 */
public record Finding(
        FindingKind kind,
        String objectId,
        String period,
        @Nullable Long amountMinor,
        @Nullable String currency,
        Instant foundAt) {}
