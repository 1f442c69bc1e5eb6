package ai.astrasonic.residual.matching;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.regex.Pattern;

/** Everything that is sought, ready to be found; each identifier bears a code that says whose it is. */
public final class Needles {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@\"]+@[^\\s@\"]+");
    private static final int SHORTEST_NAME = 12;

    final HashTable addresses = new HashTable();
    final HashTable names = new HashTable();
    final HashTable binaries = new HashTable();

    /** An identifier as people write it. */
    public void add(String identifier, int code) {
        var text = NormalForm.bytes(identifier.strip());
        if (ADDRESS.matcher(identifier.strip()).matches()) {
            addresses.add(HashTable.of(text, 0, text.length), new Needle(text, code, Needle.Edge.NAME, 0));
        } else {
            addName(text, code, isDistinct(text) ? Needle.Edge.NAME : Needle.Edge.VALUE);
        }
    }

    /** A hash or the like, which nothing but itself can be. */
    public void addSecret(String hash, int code) {
        addName(NormalForm.bytes(hash), code, Needle.Edge.NAME);
    }

    public void add(UUID id, int code) {
        addName(NormalForm.bytes(id.toString()), code, Needle.Edge.WORD);
        addName(NormalForm.bytes(id.toString().replace("-", "")), code, Needle.Edge.WORD);
        addBinary(bytes(id), code);
    }

    public void addBinary(byte[] value, int code) {
        binaries.add(Binary.hash(value, 0, value.length), new Needle(value, code, Needle.Edge.VALUE, 0));
    }

    private void addName(byte[] text, int code, Needle.Edge edge) {
        int best = 0;
        int bestEnd = 0;
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || !Signs.isWord(text[i])) {
                if (i > start && i - start >= best) {
                    best = i - start;
                    bestEnd = i;
                }
                start = i + 1;
            }
        }
        if (best > 0) {
            var needle = new Needle(text, code, edge, bestEnd);
            names.add(HashTable.of(text, bestEnd - best, bestEnd), needle);
        }
    }

    /** Long and mixed enough that a text which holds it means it. */
    private static boolean isDistinct(byte[] text) {
        int digits = 0;
        int letters = 0;
        for (byte sign : text) {
            digits += sign >= '0' && sign <= '9' ? 1 : 0;
            letters += sign >= 'a' && sign <= 'z' ? 1 : 0;
        }
        return text.length >= SHORTEST_NAME && digits > 0 && letters > 0;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
