package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.verify.Manifest;
import ai.astrasonic.shared.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads a package as it streams past and compares each entry's size and SHA-256 with the manifest that was signed. */
final class ManifestCheck {

    private final ZipInputStream zip;
    private final String manifestSha256;

    ManifestCheck(InputStream clear, String manifestSha256) {
        this.zip = new ZipInputStream(clear);
        this.manifestSha256 = manifestSha256;
    }

    /** The first entry that is not what was signed; empty when all are. */
    Optional<String> firstWrong() throws IOException {
        var content = manifest();
        if (content == null) {
            return Optional.of(Manifest.FILE);
        }
        for (var beside : new String[] {Manifest.SIGNATURE, Manifest.KEY}) {
            if (!isNext(beside, -1, null)) {
                return Optional.of(beside);
            }
        }
        for (var entry : JsonMapper.shared().readValue(content, Manifest.class).entries()) {
            if (!isNext(entry.path(), entry.size(), entry.sha256())) {
                return Optional.of(entry.path());
            }
        }
        return Optional.empty();
    }

    private byte @Nullable [] manifest() throws IOException {
        try {
            var entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(Manifest.FILE)) {
                return null;
            }
            var content = zip.readAllBytes();
            return hex(Sha256.digest().digest(content)).equals(manifestSha256) ? content : null;
        } catch (ZipException | EOFException damaged) {
            return null;
        }
    }

    /** Without a hash it is enough that the entry is whole by the archive's own checksum. */
    private boolean isNext(String path, long size, @Nullable String sha256) throws IOException {
        try {
            var entry = zip.getNextEntry();
            return entry != null && entry.getName().equals(path) && isAsSigned(size, sha256);
        } catch (ZipException | EOFException damaged) {
            return false;
        }
    }

    private boolean isAsSigned(long size, @Nullable String sha256) throws IOException {
        var digest = Sha256.digest();
        var buffer = new byte[1 << 16];
        long count = 0;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            digest.update(buffer, 0, read);
            count += read;
        }
        return sha256 == null || count == size && hex(digest.digest()).equals(sha256);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
