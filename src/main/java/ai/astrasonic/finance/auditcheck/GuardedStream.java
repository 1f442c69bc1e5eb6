package ai.astrasonic.finance.auditcheck;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a stretch without markup longer than any text of an audit file, before a parser would keep all of it. */
final class GuardedStream extends FilterInputStream {

    private static final int LONGEST = 1 << 20;

    private int stretch;

    GuardedStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            count(one);
        }
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        for (int i = from; i < from + read; i++) {
            count(bytes[i]);
        }
        return read;
    }

    private void count(int one) {
        stretch = one == '<' ? 0 : stretch + 1;
        if (stretch > LONGEST) {
            throw new Hopeless(AuditRule.TOO_COMPLEX);
        }
    }
}
