package ai.astrasonic.finance.auditcheck;

import java.util.HashMap;
import java.util.Map;

/** Ids that are numbers: a run as its two ends, other dense ones as bits. Sparse numbers do not fit. */
final class NumberedIds {

    private static final int BITS = 4096;
    private static final int ALWAYS = 64;
    private static final int DENSE = 64;

    private final Map<Long, long[]> chunks = new HashMap<>(0);
    private long first = 1;
    private long last;
    private long held;

    /** Whether keeping this number here costs little. */
    boolean fits(long number) {
        return isNext(number)
                || chunks.size() < ALWAYS
                || held > (long) chunks.size() * DENSE
                || chunks.containsKey(number / BITS);
    }

    boolean contains(long number) {
        return number >= first && number <= last || inChunk(number);
    }

    private boolean inChunk(long number) {
        var chunk = chunks.get(number / BITS);
        return chunk != null && (chunk[index(number)] & bit(number)) != 0;
    }

    void add(long number) {
        if (isNext(number)) {
            first = last < first ? number : first;
            last = number;
        } else {
            chunks.computeIfAbsent(number / BITS, key -> new long[BITS / Long.SIZE])[index(number)] |= bit(number);
            held++;
        }
    }

    private boolean isNext(long number) {
        return last < first || number == last + 1;
    }

    private static int index(long number) {
        return (int) (number % BITS) / Long.SIZE;
    }

    private static long bit(long number) {
        return 1L << number % Long.SIZE;
    }
}
