package ai.astrasonic.residual;

import java.io.IOException;
import java.io.InputStream;

/** Reads a stream in pieces of whole lines; a line that is longer than a piece is read with an overlap. */
final class Lines {

    private static final int PIECE = 1 << 20;
    private static final int OVERLAP = 1 << 10;

    private Lines() {}

    /** Gets a buffer and how much of it counts. */
    @FunctionalInterface
    interface Reader {
        void read(byte[] bytes, int length);
    }

    static void of(InputStream content, Reader reader) throws IOException {
        var buffer = new byte[PIECE];
        int kept = 0;
        for (boolean more = true; more; ) {
            int filled = kept + content.readNBytes(buffer, kept, buffer.length - kept);
            more = filled == PIECE;
            int end = more ? endOfLine(buffer) : filled;
            reader.read(buffer, end);
            int next = more && end == PIECE ? PIECE - OVERLAP : end;
            kept = filled - next;
            System.arraycopy(buffer, next, buffer, 0, kept);
        }
    }

    private static int endOfLine(byte[] buffer) {
        for (int i = buffer.length; i > buffer.length / 2; i--) {
            if (buffer[i - 1] == '\n') {
                return i;
            }
        }
        return buffer.length;
    }
}
