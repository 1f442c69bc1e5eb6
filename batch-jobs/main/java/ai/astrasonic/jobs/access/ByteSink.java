package ai.astrasonic.jobs.access;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A buffer of bytes that grows to one row and is then handed on. */
final class ByteSink {

    private byte[] bytes = new byte[8192];
    private int length;

    void put(int b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) b;
    }

    void put(byte[] from) {
        put(from, 0, from.length);
    }

    void put(byte[] from, int start, int end) {
        int count = end - start;
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
        System.arraycopy(from, start, bytes, length, count);
        length += count;
    }

    void put(String ascii) {
        put(ascii.getBytes(StandardCharsets.UTF_8));
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
        if (bytes.length > 1 << 20) {
            bytes = new byte[8192];
        }
    }

    void moveTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        clear();
    }
}
