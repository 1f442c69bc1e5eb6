package ai.astrasonic.retention;

import ai.astrasonic.holds.HoldId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks a target for: the records that a rule ends.
 *
 * @param through the latest day whose records are due
 * @param without a hold that is thought away; none outside a simulation
 */
public record Due(
        RetentionRule rule, LocalDate through, @Nullable HoldId without) {

    static Due on(RetentionRule rule, LocalDate today) {
        return new Due(rule, rule.through(today), null);
    }

    /** The moment before which records are due. */
    public Instant before() {
        return RetentionRule.endOf(through);
    }
}
