package ai.astrasonic.promises;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a state.
 *
 * @param reason why it is so
 * @param count how many things are concerned: the violations when broken, what is near when at risk, what was checked when
 *     kept
 * @param checkedAt null when it was never checked
 * @param evidence facts that let somebody else judge; ids and counts, never personal data
 */
public record Finding(Reason reason, long count, @Nullable Instant checkedAt, List<Fact> evidence) {

    public Finding {
        evidence = List.copyOf(evidence);
    }

    public static Finding of(Reason reason, long count, Instant checkedAt, Fact... evidence) {
        return new Finding(reason, count, checkedAt, List.of(evidence));
    }
}
