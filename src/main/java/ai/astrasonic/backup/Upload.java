package ai.astrasonic.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An upload in parts, as its row tells; parts are of one size but for the last, so their numbers tell where they belong. */
record Upload(
        UploadId id,
        RelativePath path,
        long size,
        Sha256 sha256,
        long partSize,
        long reserved,
        byte[] wrappedKey,
        Instant openedAt,
        Instant expiresAt,
        @Nullable BackupFileId file) {

    private static final int MOST_PARTS = 10_000;

    /** A part that arrived. */
    record Part(int number, String objectKey) {}

    /** The usual size, or more for a file that would have too many parts of it. */
    static long partSize(long usual, long size) {
        return Math.max(usual, Math.ceilDiv(size, (long) MOST_PARTS));
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    int parts() {
        return Math.toIntExact(Math.ceilDiv(size, partSize));
    }

    ByteRange range(int number) {
        return new ByteRange(number * partSize, Math.min(size, (number + 1) * partSize) - 1);
    }

    /** Which part these bytes are; empty when they are none. */
    OptionalInt numberOf(ByteRange bytes) {
        long number = bytes.from() / partSize;
        return number < parts() && range((int) number).equals(bytes)
                ? OptionalInt.of((int) number)
                : OptionalInt.empty();
    }

    /** The bytes of the parts of these numbers, neighbours as one. */
    List<ByteRange> ranges(Iterable<Integer> ascending) {
        var ranges = new ArrayList<ByteRange>();
        for (int number : ascending) {
            var next = range(number);
            if (!ranges.isEmpty() && ranges.getLast().to() + 1 == next.from()) {
                next = new ByteRange(ranges.removeLast().from(), next.to());
            }
            ranges.add(next);
        }
        return ranges;
    }

    OpenUpload seen(List<Part> parts) {
        return new OpenUpload(
                id,
                path,
                size,
                sha256,
                partSize,
                expiresAt,
                ranges(parts.stream().map(Part::number).toList()),
                file);
    }
}
