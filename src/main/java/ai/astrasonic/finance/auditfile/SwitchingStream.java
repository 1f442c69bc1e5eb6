package ai.astrasonic.finance.auditfile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One stream of XML that goes on in another file where it is told to. */
final class SwitchingStream extends OutputStream {

    private final AuditFileParts parts;
    private OutputStream current;
    private int part = 1;

    SwitchingStream(AuditFileParts parts) throws IOException {
        this.parts = parts;
        this.current = buffered(1);
    }

    private OutputStream buffered(int number) throws IOException {
        return new BufferedOutputStream(parts.open(number), 1 << 16);
    }

    /** A following file begins with the line by which the format tells it. */
    void next(int files) throws IOException {
        current.close();
        current = buffered(++part);
        var comment = "<!-- Vervolgbestand " + part + " van " + files + " -->\n";
        current.write(comment.getBytes(StandardCharsets.US_ASCII));
    }

    int part() {
        return part;
    }

    @Override
    public void write(int one) throws IOException {
        current.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        current.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        current.flush();
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
