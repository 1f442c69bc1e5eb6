package ai.astrasonic.residual.matching;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Escapes as JSON and arrays have them; whatever is none stays as it is. */
final class Escapes {

    private static final String SHORT = "nrtbf";

    private Escapes() {}

    static boolean has(byte[] in, int from, int to) {
        for (int i = from; i < to; i++) {
            if (in[i] == '\\') {
                return true;
            }
        }
        return false;
    }

    static byte[] resolved(byte[] in, int from, int to) {
        var out = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            if (in[i] != '\\' || i + 1 == to) {
                out.write(in[i]);
            } else {
                i += escape(in, i + 1, to, out);
            }
        }
        return out.toByteArray();
    }

    /** @return how many bytes the escape has after its backslash */
    private static int escape(byte[] in, int at, int to, ByteArrayOutputStream out) {
        if (SHORT.indexOf(in[at]) >= 0) {
            out.write('\n');
            return 1;
        }
        int unit = in[at] == 'u' ? hex(in, at + 1, to) : -1;
        if (unit < 0) {
            out.write(in[at] == 'u' ? '\\' : in[at]);
            return in[at] == 'u' ? 0 : 1;
        }
        boolean pair = Character.isHighSurrogate((char) unit) && at + 6 < to && in[at + 5] == '\\' && in[at + 6] == 'u';
        int low = pair ? hex(in, at + 7, to) : -1;
        out.writeBytes((low < 0 ? Character.toString((char) unit) : new String(new char[] {(char) unit, (char) low}))
                .getBytes(StandardCharsets.UTF_8));
        return low < 0 ? 5 : 11;
    }

    /** Four hexadecimal digits; -1 where there are none. */
    private static int hex(byte[] in, int at, int to) {
        if (at + 4 > to) {
            return -1;
        }
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(in[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
