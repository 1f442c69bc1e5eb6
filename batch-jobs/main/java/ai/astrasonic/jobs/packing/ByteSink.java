package ai.astrasonic.jobs.packing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A buffer of bytes that grows to one row and is then handed on. */
public final class ByteSink {

    private byte[] bytes = new byte[8192];
    private int length;

    public void put(int b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) b;
    }

    public void put(byte[] from) {
        put(from, 0, from.length);
    }

    public void put(byte[] from, int start, int end) {
        int count = end - start;
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
        System.arraycopy(from, start, bytes, length, count);
        length += count;
    }

    public void put(String ascii) {
        put(ascii.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] array() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public void clear() {
        length = 0;
        if (bytes.length > 1 << 20) {
            bytes = new byte[8192];
        }
    }

    public void moveTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        clear();
    }
}
