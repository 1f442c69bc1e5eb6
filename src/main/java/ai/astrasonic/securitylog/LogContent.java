package ai.astrasonic.securitylog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What rows of the security log come to, without any of them.
 *
 * @param keyHash exclusive or of a 64-bit hash of each id, in hexadecimal: the same in whatever order the rows are read, and that
 *     of two parts is the exclusive or of theirs
 * @param bytes size on disk, with indexes; zero where rows were deleted and the table stays
 */
public record LogContent(
        long rows, @Nullable Instant oldest, @Nullable Instant newest, String keyHash, long bytes) {

    static final LogContent NOTHING = new LogContent(0, null, null, "0000000000000000", 0);

    /** Of both, where no row is in both. */
    public LogContent and(LogContent other) {
        return new LogContent(
                rows + other.rows,
                first(oldest, other.oldest, true),
                first(newest, other.newest, false),
                "%016x".formatted(Long.parseUnsignedLong(keyHash, 16) ^ Long.parseUnsignedLong(other.keyHash, 16)),
                bytes + other.bytes);
    }

    private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other, boolean earlier) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) == earlier ? one : other;
    }
}
