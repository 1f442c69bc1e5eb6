package ai.astrasonic.finance.auditcheck;

import org.jspecify.annotations.Nullable;

/**
 * Ids by a keyed hash of 64 bits: eight bytes each, in small tables that grow one by one. Two different ids of ten million
 * share a hash once in some 300,000 files.
 */
final class HashedIds {

    private static final int TABLES = 256;

    private final long key;
    private final long[] @Nullable [] tables = new long[TABLES][];
    private final int[] sizes = new int[TABLES];
    private int size;

    HashedIds(long key) {
        this.key = key;
    }

    int size() {
        return size;
    }

    boolean contains(String id) {
        long hash = hash(id);
        var table = tables[table(hash)];
        return table != null && table[slot(table, hash)] == hash;
    }

    void add(String id) {
        long hash = hash(id);
        int which = table(hash);
        var table = tables[which];
        if (table == null || sizes[which] * 4L >= table.length * 3L) {
            table = grown(table);
            tables[which] = table;
        }
        int slot = slot(table, hash);
        if (table[slot] != hash) {
            table[slot] = hash;
            sizes[which]++;
            size++;
        }
    }

    private static long[] grown(long @Nullable [] old) {
        if (old == null) {
            return new long[16];
        }
        var bigger = new long[old.length * 2];
        for (long hash : old) {
            if (hash != 0) {
                bigger[slot(bigger, hash)] = hash;
            }
        }
        return bigger;
    }

    private static int table(long hash) {
        return (int) (hash >>> 56);
    }

    private static int slot(long[] table, long hash) {
        int slot = (int) hash & table.length - 1;
        while (table[slot] != 0 && table[slot] != hash) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    /** Never 0, which marks a free slot. */
    private long hash(String id) {
        long hash = key;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
