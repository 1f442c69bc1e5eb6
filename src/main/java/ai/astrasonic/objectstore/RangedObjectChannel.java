package ai.astrasonic.objectstore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** Reads an object from any position by ranges of a few megabytes; a jump costs one more call, never the whole object. */
public final class RangedObjectChannel implements SeekableByteChannel {

    private static final long WINDOW = 8L << 20;
    private static final int PIECE = 64 << 10;

    private final Ranges ranges;
    private final long size;
    private long position;
    private long windowEnd;
    private @Nullable InputStream window;
    private boolean closed;

    public RangedObjectChannel(Ranges ranges, long size) {
        this.ranges = ranges;
        this.size = size;
    }

    /** Opens a part of the object. */
    @FunctionalInterface
    public interface Ranges {
        InputStream open(long from, long length) throws IOException;
    }

    /** Fills the buffer unless the object ends: who decrypts by segments takes a short read for the end. */
    @Override
    public int read(ByteBuffer into) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (position >= size) {
            return -1;
        }
        int before = into.position();
        while (into.hasRemaining() && position < size) {
            readPiece(into);
        }
        return into.position() - before;
    }

    private void readPiece(ByteBuffer into) throws IOException {
        var piece = new byte[Math.min(into.remaining(), PIECE)];
        int read = window().read(piece);
        if (read < 0) {
            throw new IOException("The object ended at " + position + " of " + size + " bytes");
        }
        into.put(piece, 0, read);
        position += read;
    }

    private InputStream window() throws IOException {
        var open = window;
        if (open == null || position >= windowEnd) {
            leaveWindow();
            windowEnd = Math.min(size, position + WINDOW);
            open = ranges.open(position, windowEnd - position);
            window = open;
        }
        return open;
    }

    private void leaveWindow() throws IOException {
        if (window != null) {
            window.close();
            window = null;
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        if (newPosition != position) {
            leaveWindow();
            position = newPosition;
        }
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        leaveWindow();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }
}
