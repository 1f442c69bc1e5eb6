package ai.astrasonic.backup;

/** Bytes of a file, from the first to the last one of them, counted from 0. */
public record ByteRange(long from, long to) {

    /** @throws IllegalArgumentException when it has no byte */
    public ByteRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("No such bytes: " + from + " to " + to);
        }
    }

    public long length() {
        return to - from + 1;
    }
}
