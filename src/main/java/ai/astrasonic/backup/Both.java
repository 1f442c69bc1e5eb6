package ai.astrasonic.backup;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the same to two streams, and leaves both open: whoever opened them says whether they are complete. */
final class Both extends OutputStream {

    private final OutputStream first;
    private final OutputStream second;

    Both(OutputStream first, OutputStream second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public void write(int oneByte) throws IOException {
        first.write(oneByte);
        second.write(oneByte);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        first.write(bytes, offset, length);
        second.write(bytes, offset, length);
    }
}
