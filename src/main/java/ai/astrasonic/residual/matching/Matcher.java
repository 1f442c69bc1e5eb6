package ai.astrasonic.residual.matching;

import java.nio.charset.StandardCharsets;

/**
 * Looks through values for needles. A text is cut into words and addresses, and each is looked up: the cost is that of reading
 * the text once, whatever the number of needles. An address counts only when it is not a part of a longer one.
 */
public final class Matcher {

    private static final int PLAIN = 0;
    private static final int FOREIGN = 1;
    private static final int ENCODED = 2;

    private static final Reading ESCAPED = new Reading(Reading.Writing.JSON, false);

    private final Needles needles;

    public Matcher(Needles needles) {
        this.needles = needles;
    }

    /** A value of 16 or 32 bytes, such as a UUID. */
    public void binary(byte[] in, int from, int to, Hits hits) {
        for (var each = needles.binaries.get(Binary.hash(in, from, to)); each != null; each = each.next) {
            if (Binary.equal(in, from, to, each.text)) {
                hits.add(each.code);
            }
        }
    }

    /** A text in UTF-8; what is none is read as far as it is ASCII. */
    public void text(byte[] in, int from, int to, Reading reading, Hits hits) {
        if ((reading.isEscaped() || isDocument(in, from, to)) && Escapes.has(in, from, to)) {
            var clear = Escapes.resolved(in, from, to);
            pieces(clear, 0, clear.length, reading, hits);
        } else {
            pieces(in, from, to, reading, hits);
        }
    }

    /** Text that was written as JSON, well or badly. */
    private static boolean isDocument(byte[] in, int from, int to) {
        return from < to && (in[from] == '{' || in[from] == '[' || in[from] == '"');
    }

    private void pieces(byte[] in, int from, int to, Reading reading, Hits hits) {
        for (int start = from; start < to; ) {
            int end = Pieces.end(in, start, to);
            piece(in, start, end, reading, hits);
            start = end == to ? to : Pieces.next(in, start, end);
        }
    }

    private void piece(byte[] in, int from, int to, Reading reading, Hits hits) {
        int seen = scan(in, from, to, Signs.OF_ANY_TEXT, reading, hits);
        if (seen == FOREIGN) {
            var normal = normal(in, from, to);
            seen = scan(normal, 0, normal.length, Signs.OF_NORMAL_TEXT, reading, hits);
        }
        if (seen == ENCODED) {
            encoded(in, from, to, reading, hits);
        }
    }

    /** What backslashes and percent signs stand for is looked at as well. */
    private void encoded(byte[] in, int from, int to, Reading reading, Hits hits) {
        if (Escapes.has(in, from, to)) {
            plain(Escapes.resolved(in, from, to), ESCAPED, hits);
        }
        if (Percents.has(in, from, to)) {
            plain(Percents.resolved(in, from, to), reading, hits);
        }
    }

    private void plain(byte[] clear, Reading reading, Hits hits) {
        if (scan(clear, 0, clear.length, Signs.OF_ANY_TEXT, reading, hits) == FOREIGN) {
            var normal = normal(clear, 0, clear.length);
            scan(normal, 0, normal.length, Signs.OF_NORMAL_TEXT, reading, hits);
        }
    }

    private static byte[] normal(byte[] in, int from, int to) {
        var latin = LatinText.normal(in, from, to);
        return latin == null ? NormalForm.bytes(new String(in, from, to - from, StandardCharsets.UTF_8)) : latin;
    }

    /** @return what else there is to do; nothing was found yet where the text is foreign */
    private int scan(byte[] in, int from, int to, short[] signs, Reading reading, Hits hits) {
        int seen = PLAIN;
        long hash = HashTable.SEED;
        for (int i = from; i < to; i++) {
            int sign = signs[in[i] & 0xff];
            if (sign > 0) {
                hash = HashTable.step(hash, sign);
                continue;
            }
            if (sign < 0) {
                return FOREIGN;
            }
            if (hash != HashTable.SEED) {
                word(in, i, from, to, hash, reading, hits);
                hash = HashTable.SEED;
            }
            if (in[i] == '@') {
                address(in, from, i, to, hits);
            } else if (in[i] == '\\' || in[i] == '%') {
                seen = ENCODED;
            }
        }
        if (hash != HashTable.SEED) {
            word(in, to, from, to, hash, reading, hits);
        }
        return seen;
    }

    private void word(byte[] in, int end, int from, int to, long hash, Reading reading, Hits hits) {
        for (var each = needles.names.get(HashTable.end(hash)); each != null; each = each.next) {
            if (each.isAt(in, end - each.anchorEnd, from, to, reading)) {
                hits.add(each.code);
            }
        }
    }

    private void address(byte[] in, int from, int at, int to, Hits hits) {
        int end = at + 1;
        while (end < to && Signs.isDomain(in[end])) {
            end++;
        }
        while (end > at + 1 && (in[end - 1] == '.' || in[end - 1] == '-')) {
            end--;
        }
        int start = at;
        while (start > from && Signs.isLocal(in[start - 1])) {
            start--;
        }
        if (start == at || end == at + 1) {
            return;
        }
        known(in, start, end, hits);
        int unusual = start;
        while (unusual > from && Signs.isUnusualLocal(in[unusual - 1])) {
            unusual--;
        }
        if (unusual < start) {
            known(in, unusual, end, hits);
        }
        int inner = start;
        while (inner < at && (in[inner] == '.' || in[inner] == '\'' || in[inner] == '-')) {
            inner++;
        }
        if (inner > start && inner < at) {
            known(in, inner, end, hits);
        }
    }

    private void known(byte[] in, int start, int end, Hits hits) {
        for (var each = needles.addresses.get(HashTable.of(in, start, end)); each != null; each = each.next) {
            if (each.text.length == end - start && isEqual(in, start, each.text)) {
                hits.add(each.code);
            }
        }
    }

    private static boolean isEqual(byte[] in, int start, byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (Signs.lower(in[start + i]) != (text[i] & 0xff)) {
                return false;
            }
        }
        return true;
    }
}
