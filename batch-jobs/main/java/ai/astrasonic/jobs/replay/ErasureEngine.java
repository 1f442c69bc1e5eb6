package ai.astrasonic.jobs.replay;

import ai.astrasonic.ledger.LedgerEntry;
import java.util.Collection;

/** Erases files, records and sign-ins of many people at once, as the job of an erasure does; doing it again changes nothing. */
public interface ErasureEngine {

    /** Answers how many rows and files were erased. */
    long erase(Collection<LedgerEntry> entries);

    /** How many rows these people still have that their erasure removed. */
    long left(Collection<LedgerEntry> entries);
}
