package ai.astrasonic.residual.matching;

import org.jspecify.annotations.Nullable;

/** Needles by the hash of their anchor; most look-ups end at a bit. */
final class HashTable {

    private static final int SPARSE = 32;

    private long[] keys = new long[1024];
    private @Nullable Needle[] heads = new Needle[1024];
    private long[] present = new long[1024 * SPARSE / Long.SIZE];
    private int size;

    static final long SEED = 0xcbf29ce484222325L;

    static long step(long hash, int sign) {
        return (hash ^ sign) * 0x9E3779B97F4A7C15L;
    }

    static long end(long hash) {
        long mixed = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        mixed ^= mixed >>> 32;
        return mixed == 0 ? 1 : mixed;
    }

    static long of(byte[] text, int from, int to) {
        long hash = SEED;
        for (int i = from; i < to; i++) {
            hash = step(hash, Signs.lower(text[i]));
        }
        return end(hash);
    }

    boolean isEmpty() {
        return size == 0;
    }

    @Nullable
    Needle get(long hash) {
        int bit = (int) hash & present.length * Long.SIZE - 1;
        return (present[bit >>> 6] & 1L << bit) == 0 ? null : heads[slot(hash)];
    }

    void add(long hash, Needle needle) {
        int slot = slot(hash);
        needle.next = heads[slot];
        if (keys[slot] == 0) {
            keys[slot] = hash;
            size++;
        }
        heads[slot] = needle;
        mark(hash);
        if (size * 2 > keys.length) {
            grow();
        }
    }

    private void mark(long hash) {
        int bit = (int) hash & present.length * Long.SIZE - 1;
        present[bit >>> 6] |= 1L << bit;
    }

    private int slot(long hash) {
        int slot = (int) (hash >>> 32) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != hash) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldHeads = heads;
        keys = new long[oldKeys.length * 2];
        heads = new Needle[keys.length];
        present = new long[keys.length * SPARSE / Long.SIZE];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
                mark(oldKeys[i]);
            }
        }
    }
}
