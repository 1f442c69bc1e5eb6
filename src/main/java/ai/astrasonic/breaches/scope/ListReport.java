package ai.astrasonic.breaches.scope;

import java.util.Map;

/**
 * What became of the lines of a list: all of them are in one of the numbers.
 *
 * @param lines how many there were
 */
public record ListReport(ListId list, long lines, Map<Fate, Long> fates) {

    /** What became of a line. */
    public enum Fate {
        /** The id of an account. */
        KNOWN,
        /** An id that no account has: it may be a person, and counts in the maximum. */
        UNKNOWN,
        /** An id that stands further up already. */
        DUPLICATE,
        /** No id at all. */
        MALFORMED,
        BLANK
    }

    public ListReport {
        fates = Map.copyOf(fates);
    }

    public long of(Fate fate) {
        return fates.getOrDefault(fate, 0L);
    }
}
