package ai.astrasonic.residual.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The normal form of text in which only Latin letters and everyday signs go beyond ASCII: most of what is not ASCII, and far
 * cheaper by hand than by the general rules, to which all else is left.
 */
final class LatinText {

    private static final int FIRST = 0x80;
    private static final int END = 0x180;

    /** Lower case of a letter, a blank for a sign, 0 for what the general rules must see. */
    private static final char[] NORMAL = table();

    /** Third bytes of U+2013, 2014, 2018, 2019, 201C and 201D: dashes and quotation marks. */
    private static final byte[] QUOTES = {(byte) 0x93, (byte) 0x94, (byte) 0x98, (byte) 0x99, (byte) 0x9c, (byte) 0x9d};

    private LatinText() {}

    private static char[] table() {
        var table = new char[END - FIRST];
        for (int sign = FIRST; sign < END; sign++) {
            var normal = NormalForm.of(Character.toString(sign));
            boolean simple = normal.length() == 1 && normal.charAt(0) >= FIRST && normal.charAt(0) < END;
            boolean letter = Character.isLetter(sign);
            table[sign - FIRST] = !simple ? 0 : letter ? normal.charAt(0) : ' ';
        }
        return table;
    }

    /** Null where the general rules must decide. */
    static byte @Nullable [] normal(byte[] in, int from, int to) {
        var out = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            if (in[i] >= 0) {
                out[length++] = in[i];
            } else if (i + 2 < to && in[i] == (byte) 0xe2 && in[i + 1] == (byte) 0x80 && isQuote(in[i + 2])) {
                out[length++] = ' ';
                i += 2;
            } else {
                char sign = i + 1 < to ? twoBytes(in[i], in[i + 1]) : 0;
                if (sign == 0) {
                    return null;
                }
                if (sign >= FIRST) {
                    out[length++] = (byte) (0xc0 | sign >> 6);
                    out[length++] = (byte) (0x80 | sign & 0x3f);
                } else {
                    out[length++] = ' ';
                }
                i++;
            }
        }
        return Arrays.copyOf(out, length);
    }

    private static char twoBytes(byte lead, byte next) {
        int sign = (lead & 0x1f) << 6 | next & 0x3f;
        boolean known = (lead & 0xe0) == 0xc0 && (next & 0xc0) == 0x80 && sign >= FIRST && sign < END;
        return known ? NORMAL[sign - FIRST] : 0;
    }

    private static boolean isQuote(byte third) {
        for (byte quote : QUOTES) {
            if (quote == third) {
                return true;
            }
        }
        return false;
    }
}
