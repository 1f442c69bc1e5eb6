package ai.astrasonic.jobs.packing;

import ai.astrasonic.objectstore.ObjectUpload;
import ai.astrasonic.shared.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/**
 * Packs parts and stores them encrypted in one stream: what lies in the store appears whole or not at all.
 *
 * @param bytes of the clear ZIP
 * @param sha256 of the clear ZIP, in hexadecimal
 */
public record SealedZip(long bytes, String sha256) {

    /** Encrypts into another stream. */
    @FunctionalInterface
    public interface Sealing {
        OutputStream into(OutputStream sealed) throws IOException;
    }

    /** Writes the ZIP. */
    @FunctionalInterface
    public interface Packing {
        void into(OutputStream clear) throws IOException;
    }

    /** Writes all of it; the upload is still to be completed by the caller. */
    public static SealedZip into(ObjectUpload upload, Sealing sealing, Packing packing) throws IOException {
        var clear = new Clear(sealing.into(new Unclosable(upload)));
        try (clear) {
            packing.into(clear);
        }
        return new SealedZip(clear.count, HexFormat.of().formatHex(clear.digest()));
    }

    /** Keeps the end of the encryption from ending the upload, which is completed or given up apart. */
    private static final class Unclosable extends OutputStream {

        private final ObjectUpload upload;

        Unclosable(ObjectUpload upload) {
            this.upload = upload;
        }

        @Override
        public void write(int b) throws IOException {
            upload.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            upload.write(bytes, offset, length);
        }
    }

    /** Counts and hashes the clear package on its way. */
    private static final class Clear extends DigestOutputStream {

        private long count;

        Clear(OutputStream out) {
            super(out, Sha256.digest());
        }

        @Override
        public void write(int b) throws IOException {
            super.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            super.write(bytes, offset, length);
            count += length;
        }

        byte[] digest() {
            return getMessageDigest().digest();
        }
    }
}
