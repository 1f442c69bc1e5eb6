package ai.astrasonic.residual.matching;

import java.io.ByteArrayOutputStream;

/** Percent-encoding, as addresses in links have it. */
final class Percents {

    private Percents() {}

    static boolean has(byte[] in, int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            if (in[i] == '%' && value(in, i) >= 0) {
                return true;
            }
        }
        return false;
    }

    static byte[] resolved(byte[] in, int from, int to) {
        var out = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            int value = in[i] == '%' && i + 2 < to ? value(in, i) : -1;
            out.write(value < 0 ? in[i] : value);
            i += value < 0 ? 0 : 2;
        }
        return out.toByteArray();
    }

    private static int value(byte[] in, int percent) {
        int high = Character.digit(in[percent + 1], 16);
        int low = Character.digit(in[percent + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
