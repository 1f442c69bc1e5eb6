package ai.astrasonic.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Everything that a restore drill found out, ready to be drawn; counts and names of tables, nothing of a person.
 *
 * @param window how long a backup is kept, as declared
 * @param lastCopyDays days from a request for deletion until the last copy is gone
 * @param people how many people of the drill were erased
 * @param ledgerEntries erasures in the ledger when it was replayed
 * @param replayed how many of them the restored database did not have
 * @param closed whether the console kept shut on the restored database before the replay
 * @param recovery from the start of the restored server until it was proven
 * @param failures what keeps it from zero; none when it is
 */
public record DrillOutcome(
        UUID id,
        Instant begun,
        Instant ended,
        String server,
        Period window,
        int lastCopyDays,
        List<Taken> backups,
        int people,
        long ledgerEntries,
        long replayed,
        boolean closed,
        List<Table> erased,
        List<Table> retained,
        List<Check> checks,
        List<Phase> phases,
        Duration recovery,
        List<Failure> failures) {

    /** Which backup: of the live database, or of the rehearsal that has the people of the drill in it. */
    public enum Of {
        LIVE,
        REHEARSAL
    }

    /** @param snapshot nothing later is in it */
    public record Taken(Of of, Instant snapshot, long bytes, Duration took) {}

    /**
     * Rows of one table that must not be there: of erased people, or past their term.
     *
     * @param before in the rehearsal, before it erased and retained
     * @param gone how many it removed
     * @param restored in the restored backup, before the replay
     * @param left in the end; zero, or the drill has failed
     */
    public record Table(String table, long before, long gone, long restored, long left) {}

    /** A promise as its own check found it on the restored database after the replay. */
    public record Check(String promise, String state, long found) {}

    /** A part of the drill, by the key of its name. */
    public record Phase(String key, Duration took) {}

    /**
     * @param key of the sentence
     * @param subject table, promise or place
     */
    public record Failure(String key, String subject, long count) {}

    public DrillOutcome {
        backups = List.copyOf(backups);
        erased = List.copyOf(erased);
        retained = List.copyOf(retained);
        checks = List.copyOf(checks);
        phases = List.copyOf(phases);
        failures = List.copyOf(failures);
    }

    public boolean isZero() {
        return failures.isEmpty();
    }

    /** The same with one more thing that keeps it from zero. */
    public DrillOutcome with(Failure failure) {
        var all = new ArrayList<>(failures);
        all.add(failure);
        return new DrillOutcome(
                id,
                begun,
                ended,
                server,
                window,
                lastCopyDays,
                backups,
                people,
                ledgerEntries,
                replayed,
                closed,
                erased,
                retained,
                checks,
                phases,
                recovery,
                all);
    }
}
