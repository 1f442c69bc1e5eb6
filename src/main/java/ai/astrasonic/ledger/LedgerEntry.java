package ai.astrasonic.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One erasure as the ledger tells it: opaque ids only.
 *
 * @param erasure id of the erasure; the same one twice is one entry
 * @param person opaque id of the erased account
 * @param dataSets keys of the data sets that were erased
 */
public record LedgerEntry(UUID erasure, UUID person, List<String> dataSets, Instant executedAt) {

    public LedgerEntry {
        dataSets = List.copyOf(dataSets);
    }
}
