package ai.astrasonic.jobs.verify;

import ai.astrasonic.jobs.verify.Verdict.Line;
import ai.astrasonic.keys.PublicKeys;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks an access package in one pass over the file: that the archive is whole and harmless, that we signed its manifest,
 * that every file is there and unchanged, that JSON and CSV tell the same rows and fit their schemas.
 */
public final class PackageVerifier {

    private static final int LARGEST_MANIFEST = 64 << 20;

    private final Collection<PublicKey> ours;
    private final List<Line> lines = new ArrayList<>();

    private PackageVerifier(Collection<PublicKey> ours) {
        this.ours = List.copyOf(ours);
    }

    /**
     * Checks the file; whatever is in it, the answer is a verdict and never an exception.
     *
     * @param pinned the key that must have signed it; null accepts the one inside and only shows its fingerprint
     */
    public static Verdict verify(Path file, @Nullable PublicKey pinned) {
        return verifyAgainst(file, pinned == null ? List.of() : List.of(pinned));
    }

    /**
     * Checks the file as {@link #verify} does.
     *
     * @param ours the keys of which one must have signed it; none accepts the one inside and only shows its fingerprint
     */
    public static Verdict verifyAgainst(Path file, Collection<PublicKey> ours) {
        var verifier = new PackageVerifier(ours);
        try {
            verifier.check(file);
        } catch (Unacceptable e) {
            verifier.wrong(String.valueOf(e.getMessage()));
        } catch (ZipException e) {
            verifier.wrong("The archive is damaged or cut off: " + e.getMessage());
        } catch (JacksonException e) {
            verifier.wrong("A JSON file in the package cannot be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            verifier.wrong("The file cannot be read to its end: " + e.getMessage());
        } catch (RuntimeException e) {
            verifier.wrong("The package is made in a way that no package of ours is ("
                    + e.getClass().getSimpleName() + ")");
        }
        return Verdict.of(verifier.lines, !verifier.ours.isEmpty());
    }

    private void check(Path file) throws IOException {
        var names = Directory.names(file);
        ok("The archive is whole: " + names.size() + " files, no name is hostile or given twice");
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            var manifest = signedManifest(zip);
            requireSameNames(names, manifest);
            files(zip, manifest);
        }
    }

    private Manifest signedManifest(ZipInputStream zip) throws IOException {
        var content = small(zip, Manifest.FILE, LARGEST_MANIFEST);
        var signature = small(zip, Manifest.SIGNATURE, 64);
        var key = key(small(zip, Manifest.KEY, 4096));
        if (!PublicKeys.verifies(key, content, signature)) {
            throw new Unacceptable("The signature does not fit the manifest: somebody changed it");
        }
        ok("The manifest is signed (Ed25519) by the key " + PublicKeys.fingerprint(key));
        pin(key);
        var manifest = JsonMapper.shared().readValue(content, Manifest.class);
        requireComplete(manifest);
        if (!Manifest.FORMAT.equals(manifest.format())) {
            throw new Unacceptable("The format " + manifest.format() + " is not known to this verifier");
        }
        ok("It is package " + manifest.packageId() + " of request " + manifest.requestId() + ", made "
                + manifest.createdAt());
        return manifest;
    }

    private void pin(PublicKey key) {
        if (ours.isEmpty()) {
            return;
        }
        if (!ours.contains(key)) {
            throw new Unacceptable("It was not signed by the key you named, "
                    + ours.stream().map(PublicKeys::fingerprint).collect(Collectors.joining(" or ")));
        }
        ok("That is the key you named");
    }

    /** A manifest is written by whoever signed it, so it may hold anything or nothing. */
    private static void requireComplete(@Nullable Manifest manifest) {
        if (manifest == null
                || manifest.entries() == null
                || manifest.entries().stream()
                        .anyMatch(entry -> entry == null || entry.path() == null || entry.sha256() == null)) {
            throw new Unacceptable("The manifest does not say of each file which it is");
        }
    }

    private static PublicKey key(byte[] pem) {
        try {
            return PublicKeys.parse(new String(pem, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new Unacceptable("The signing key in the package is no Ed25519 key");
        }
    }

    private static byte[] small(ZipInputStream zip, String name, int largest) throws IOException {
        var entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new Unacceptable("This is no access package: the file " + name + " is not where it belongs");
        }
        var content = zip.readNBytes(largest + 1);
        if (content.length > largest) {
            throw new Unacceptable("The file " + name + " is larger than it can be");
        }
        return content;
    }

    private static void requireSameNames(List<String> names, Manifest manifest) {
        var listed = new HashSet<String>(List.of(Manifest.FILE, Manifest.SIGNATURE, Manifest.KEY));
        for (var entry : manifest.entries()) {
            if (!listed.add(entry.path())) {
                throw new Unacceptable("The manifest lists " + entry.path() + " twice");
            }
        }
        var extra = names.stream().filter(name -> !listed.contains(name)).findFirst();
        extra.ifPresent(name -> {
            throw new Unacceptable("The file " + Directory.shown(name) + " is not in the manifest");
        });
        listed.removeAll(names);
        listed.stream().findFirst().ifPresent(name -> {
            throw new Unacceptable("The file " + name + " is missing");
        });
    }

    private void files(ZipInputStream zip, Manifest manifest) throws IOException {
        var contents = new Contents();
        for (var expected : manifest.entries()) {
            var entry = Optional.ofNullable(zip.getNextEntry())
                    .orElseThrow(() -> new Unacceptable("The archive ends before " + expected.path()));
            if (!entry.getName().equals(expected.path())) {
                throw new Unacceptable("Where the manifest has " + expected.path() + " the archive has "
                        + Directory.shown(entry.getName()));
            }
            contents.check(expected, zip);
        }
        if (zip.getNextEntry() != null) {
            throw new Unacceptable("The archive has a file beyond the manifest");
        }
        ok("All " + manifest.entries().size() + " files are there, and none was changed (SHA-256)");
        ok(contents.summary());
        contents.copies().requireSame();
        contents.copies().summary().ifPresent(this::ok);
    }

    private void ok(String text) {
        lines.add(new Line(true, text));
    }

    private void wrong(String text) {
        lines.add(new Line(false, text));
    }
}
