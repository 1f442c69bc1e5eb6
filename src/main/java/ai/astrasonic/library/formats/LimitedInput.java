package ai.astrasonic.library.formats;

import ai.astrasonic.library.LibraryFileProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a stream that is longer than allowed, whatever was announced. */
final class LimitedInput extends FilterInputStream {

    private long left;

    LimitedInput(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        return count(super.read(), 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        return count(read, read);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int count(int result, int bytes) {
        if (result >= 0) {
            left -= bytes;
        }
        if (left < 0) {
            throw new UnreadableLibraryFile(LibraryFileProblem.TOO_LARGE, 0);
        }
        return result;
    }
}
