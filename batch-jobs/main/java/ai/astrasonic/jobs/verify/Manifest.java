package ai.astrasonic.jobs.verify;

import java.time.Instant;
import java.util.List;

/**
 * The signed list of what is in a package.
 *
 * @param keyId short id of the key that signed it
 * @param entries every file but the manifest, its signature and the key
 */
public record Manifest(
        String format, String packageId, String requestId, Instant createdAt, String keyId, List<Entry> entries) {

    public static final String FORMAT = "astrasonic-package/1";
    public static final String FILE = "manifest.json";
    public static final String SIGNATURE = "manifest.sig";
    public static final String KEY = "signing-key.pem";

    /**
     * One file.
     *
     * @param rows rows of a data file, without the heading; -1 for other files
     */
    public record Entry(String path, long size, String sha256, long rows) {}
}
