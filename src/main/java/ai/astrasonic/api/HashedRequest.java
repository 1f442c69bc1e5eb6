package ai.astrasonic.api;

import ai.astrasonic.shared.Sha256;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that tells the hash of its query and all of its body, which nobody holds in memory. */
final class HashedRequest extends HttpServletRequestWrapper {

    /** More than any file that we take in: nobody keeps us reading for ever. */
    private static final long LONGEST = 2L << 30;

    private final MessageDigest digest = Sha256.digest();
    private long length;
    private @Nullable ServletInputStream body;

    HashedRequest(HttpServletRequest request) {
        super(request);
        digest.update(
                (Objects.requireNonNullElse(request.getQueryString(), "") + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what nobody read; asked once, at the end. Empty when it never ends. */
    Optional<String> hash() throws IOException {
        var buffer = new byte[8192];
        while (getInputStream().read(buffer, 0, buffer.length) >= 0) {
            if (length > LONGEST) {
                return Optional.empty();
            }
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Hashed(super.getInputStream());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private final class Hashed extends ServletInputStream {

        private final ServletInputStream in;

        private Hashed(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            if (read >= 0) {
                digest.update((byte) read);
                length++;
            }
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = in.read(into, from, most);
            if (read > 0) {
                digest.update(into, from, read);
                length += read;
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
