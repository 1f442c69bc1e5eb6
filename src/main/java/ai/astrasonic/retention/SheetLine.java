package ai.astrasonic.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the daily sheet: what was due by one rule in one place, and the proof of what was done about it.
 *
 * @param run the day for the daily run, else the key of its order
 * @param through the latest day whose records were due
 * @param contentSha256 of exactly what a second person approves
 */
public record SheetLine(
        UUID id,
        String run,
        LocalDate day,
        String rule,
        int ruleVersion,
        String target,
        Ending ending,
        LocalDate through,
        Tally planned,
        String contentSha256,
        LineState state,
        Set<WaitsFor> waitsFor,
        Instant plannedAt,
        Proof proof) {

    private static final Set<LineState> LET_GO =
            EnumSet.of(LineState.APPROVED, LineState.RUNNING, LineState.STOPPED, LineState.FAILED);

    /**
     * What was done.
     *
     * @param gone records ended
     * @param withThem records that belonged to them and went along
     * @param keys SHA-256 chained over the keys of each transaction, in hexadecimal; empty when nothing went
     * @param leftDue what the count afterwards still found due; none before it
     * @param oldestLeft when the oldest record that is left began its period
     */
    public record Proof(
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            long gone,
            long withThem,
            long transactions,
            @Nullable Instant oldestGone,
            @Nullable Instant newestGone,
            String keys,
            @Nullable Long leftDue,
            @Nullable Long leftHeld,
            @Nullable Instant oldestLeft,
            @Nullable Instant verifiedAt,
            String failure) {}

    /** Whether it is neither at its end nor waits for somebody. */
    public boolean isToBeDone() {
        return state == LineState.PLANNED || LET_GO.contains(state);
    }

    /** Whether a second person let it go, and it is not at its end: no later line takes its place. */
    boolean isLetGo() {
        return !waitsFor.isEmpty() && LET_GO.contains(state);
    }

    /** What the rule's day asks of its target, whatever came in since. */
    public Due due(RetentionRule rule) {
        return new Due(rule, through, null);
    }
}
