package ai.astrasonic.jobs.packing;

import ai.astrasonic.jobs.verify.Manifest;
import ai.astrasonic.keys.Signatures;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files as one ZIP with a signed manifest of their SHA-256s, which {@code ./console verify} checks. The same files, time and
 * key make the same bytes.
 *
 * @param id of the package
 * @param about what it was made for: a request, an export
 */
public record SignedPackage(String id, String about, Instant createdAt, List<PackedFile> files) {

    public SignedPackage {
        files = List.copyOf(files);
    }

    /** @return the SHA-256 of the manifest, by which the package is known */
    public String pack(WorkFolder folder, Signatures signatures, OutputStream out) throws IOException {
        var manifest = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest(signatures));
        var all = new ArrayList<Part>();
        all.add(folder.part(Manifest.FILE, manifest));
        all.add(folder.part(Manifest.SIGNATURE, signatures.sign(manifest)));
        all.add(folder.part(Manifest.KEY, signatures.publicKeyPem().getBytes(StandardCharsets.US_ASCII)));
        files.forEach(file -> all.add(file.part()));
        ZipPacker.pack(all, folder.path(), out);
        return all.getFirst().sha256();
    }

    private Manifest manifest(Signatures signatures) {
        return new Manifest(
                Manifest.FORMAT,
                id,
                about,
                createdAt,
                signatures.keyId(),
                files.stream().map(SignedPackage::entry).toList());
    }

    private static Manifest.Entry entry(PackedFile file) {
        return new Manifest.Entry(
                file.part().entry(), file.part().size(), file.part().sha256(), file.rows());
    }
}
