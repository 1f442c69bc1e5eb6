package ai.astrasonic.library;

import java.io.InputStream;
import java.util.Iterator;

/** A stream whose content is made piece by piece while it is read. */
public final class PiecewiseInput extends InputStream {

    private final Iterator<byte[]> pieces;
    private byte[] piece = {};
    private int position;

    public PiecewiseInput(Iterator<byte[]> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return refill() ? piece[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (!refill()) {
            return -1;
        }
        int step = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, buffer, offset, step);
        position += step;
        return step;
    }

    private boolean refill() {
        while (position == piece.length && pieces.hasNext()) {
            piece = pieces.next();
            position = 0;
        }
        return position < piece.length;
    }
}
