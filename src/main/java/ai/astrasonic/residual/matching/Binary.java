package ai.astrasonic.residual.matching;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Values of fixed length that are no text: UUIDs and SHA-256 sums. */
final class Binary {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Binary() {}

    /** Of 16 or 32 bytes. */
    static long hash(byte[] value, int from, int to) {
        long hash = HashTable.SEED;
        for (int i = from; i + Long.BYTES <= to; i += Long.BYTES) {
            long part = (long) LONG.get(value, i);
            hash = (hash ^ part ^ part >>> 29) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 31;
        }
        return HashTable.end(hash);
    }

    static boolean equal(byte[] value, int from, int to, byte[] other) {
        return java.util.Arrays.equals(value, from, to, other, 0, other.length);
    }
}
