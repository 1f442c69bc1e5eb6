package ai.astrasonic.consent;

import ai.astrasonic.shared.AccountId;
import java.util.UUID;

/**
 * A consent that was in force is taken back; told within the transaction that writes it down.
 *
 * @param entry the decision in the ledger
 * @param ofCase whether a case asked for it, and answers for what follows
 */
public record ConsentWithdrawn(UUID entry, AccountId account, Purpose purpose, boolean ofCase) {}
