package ai.astrasonic.jobs.replay;

import ai.astrasonic.ledger.LedgerEntry;
import ai.astrasonic.residual.Sought;
import java.util.Collection;
import java.util.List;

/** Erases files, records and sign-ins of many people at once, as the job of an erasure does; doing it again changes nothing. */
public interface ErasureEngine {

    /** What identifies the people and what is theirs in the stores, as the database has it before they are erased. */
    List<Sought> tracesOf(Collection<LedgerEntry> entries);

    /** Answers how many rows and files were erased. */
    long erase(Collection<LedgerEntry> entries);

    /** How many rows these people still have that their erasure removed. */
    long left(Collection<LedgerEntry> entries);
}
