package ai.astrasonic.jobs.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Collection;

/** Checks a file of ours by what is in it, whatever its name: a certificate of erasure, or else an access package. */
public final class FileVerifier {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private FileVerifier() {}

    /** @param ours the keys of which one must have signed it; none accepts the one inside and only shows its fingerprint */
    public static Verdict verify(Path file, Collection<PublicKey> ours) {
        return isPdf(file) ? CertificateVerifier.verify(file, ours) : PackageVerifier.verifyAgainst(file, ours);
    }

    private static boolean isPdf(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(PDF.length), PDF);
        } catch (IOException e) {
            return false;
        }
    }
}
