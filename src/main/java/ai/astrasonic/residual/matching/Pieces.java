package ai.astrasonic.residual.matching;

/** Cuts a long text where no identifier can be cut, so that memory does not grow with it. */
public final class Pieces {

    private static final int LONGEST = 1 << 20;
    private static final int OVERLAP = 1 << 10;

    private Pieces() {}

    /** Where the piece that begins here ends: at the end, or behind a blank or line break, or anywhere where there is none. */
    static int end(byte[] in, int start, int to) {
        return to - start <= LONGEST ? to : blankBefore(in, start + LONGEST / 2, start + LONGEST);
    }

    /** Where the next piece begins: a little before the end of this one, for identifiers of several words. */
    static int next(byte[] in, int start, int end) {
        int next = blankBefore(in, Math.max(start + 1, end - OVERLAP), end - OVERLAP / 2);
        return Math.max(start + 1, next);
    }

    private static int blankBefore(byte[] in, int least, int most) {
        for (int i = most; i > least; i--) {
            if (in[i - 1] == ' ' || in[i - 1] == '\n') {
                return i;
            }
        }
        int cut = most;
        while (cut > least && (in[cut] & 0xc0) == 0x80) {
            cut--;
        }
        return cut;
    }
}
