package ai.astrasonic.reports;

import ai.astrasonic.reports.CertificateFile.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds a file that unpacks to far more than it is, before anything unpacks it. */
final class Unpacking {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private Unpacking() {}

    static void requireAtMost(long most, byte[] pdf) {
        long unpacked = 0;
        for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
            unpacked += size(pdf, at, most - unpacked);
            if (unpacked > most) {
                throw new Unreadable("The PDF unpacks to more than any certificate has");
            }
        }
    }

    /** The first byte after the next keyword and its line break; -1 when there is none. */
    private static int next(byte[] pdf, int from) {
        for (int i = from; i <= pdf.length - STREAM.length; i++) {
            if (java.util.Arrays.equals(pdf, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
                int after = i + STREAM.length;
                while (after < pdf.length && (pdf[after] == '\r' || pdf[after] == '\n')) {
                    after++;
                }
                return after;
            }
        }
        return -1;
    }

    /** What begins here, unpacked; nothing when it is not packed. */
    private static long size(byte[] pdf, int at, long most) {
        try (var inflater = new Inflater()) {
            inflater.setInput(pdf, at, pdf.length - at);
            var buffer = new byte[1 << 16];
            long size = 0;
            for (int read = inflater.inflate(buffer); read > 0 && size <= most; read = inflater.inflate(buffer)) {
                size += read;
            }
            return size;
        } catch (DataFormatException e) {
            return 0;
        }
    }
}
