package ai.astrasonic.jobs.verify;

import ai.astrasonic.erasure.CertificateData;
import ai.astrasonic.jobs.verify.Verdict.Line;
import ai.astrasonic.keys.PublicKeys;
import ai.astrasonic.reports.CertificateFile;
import ai.astrasonic.reports.CertificateStatement;
import ai.astrasonic.reports.CertificateSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a certificate of erasure: that the file is whole, that we signed its data, that its pages are those that were
 * signed, and that they say what the data says.
 */
public final class CertificateVerifier {

    private static final Set<String> PARTS =
            Set.of(CertificateStatement.FILE, CertificateStatement.SIGNATURE, CertificateStatement.KEY);

    private final Collection<PublicKey> ours;
    private final List<Line> lines = new ArrayList<>();

    private CertificateVerifier(Collection<PublicKey> ours) {
        this.ours = List.copyOf(ours);
    }

    /**
     * Checks the file; whatever is in it, the answer is a verdict and never an exception.
     *
     * @param ours the keys of which one must have signed it; none accepts the one inside and only shows its fingerprint
     */
    public static Verdict verify(Path file, Collection<PublicKey> ours) {
        var verifier = new CertificateVerifier(ours);
        try {
            verifier.check(file);
        } catch (Unacceptable | CertificateFile.Unreadable e) {
            verifier.wrong(String.valueOf(e.getMessage()));
        } catch (JacksonException e) {
            verifier.wrong("The data of the certificate cannot be read");
        } catch (IOException e) {
            verifier.wrong("The file cannot be read to its end");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            verifier.wrong("The file is made in a way that no certificate of ours is ("
                    + e.getClass().getSimpleName() + ")");
        }
        return Verdict.of(verifier.lines, !verifier.ours.isEmpty());
    }

    private void check(Path file) throws IOException {
        if (Files.size(file) > CertificateFile.LARGEST) {
            throw new Unacceptable("The file is larger than any certificate of ours");
        }
        var pdf = CertificateFile.read(Files.readAllBytes(file));
        var statement = signed(pdf);
        if (!pdf.pagesSha256().equals(statement.pagesSha256())) {
            throw new Unacceptable(
                    "The pages are not those that were signed: somebody changed them or the data beside them");
        }
        ok("The pages are those that were signed: %d pages, unchanged".formatted(pdf.pages()));
        compare(pdf, statement);
        CertificateSummary.of(statement.certificate()).forEach(this::ok);
    }

    private CertificateStatement signed(CertificateFile pdf) {
        var content = part(pdf, CertificateStatement.FILE);
        var signature = part(pdf, CertificateStatement.SIGNATURE);
        var key = key(part(pdf, CertificateStatement.KEY));
        if (!PARTS.equals(pdf.files().keySet())) {
            throw new Unacceptable("There are files in the PDF that no certificate of ours has");
        }
        if (!PublicKeys.verifies(key, content, signature)) {
            throw new Unacceptable("The signature does not fit the data: somebody changed it");
        }
        ok("The data is signed (Ed25519) by the key " + PublicKeys.fingerprint(key));
        pin(key);
        var statement = JsonMapper.shared().readValue(content, CertificateStatement.class);
        requireKnown(statement, key);
        return statement;
    }

    private static byte[] part(CertificateFile pdf, String name) {
        return pdf.file(name)
                .orElseThrow(
                        () -> new Unacceptable("This is no certificate of erasure: it has no " + name + " inside"));
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

    /** Data is written by whoever signed it, so it may hold anything or nothing. */
    private static void requireKnown(CertificateStatement statement, PublicKey key) {
        if (!CertificateData.FORMAT.equals(statement.certificate().format())) {
            throw new Unacceptable("The format of the certificate is not known to this verifier");
        }
        if (!PublicKeys.id(key).equals(statement.keyId())) {
            throw new Unacceptable("The data names another key than the one that signed it");
        }
    }

    private void compare(CertificateFile pdf, CertificateStatement statement) {
        var facts = CertificateSummary.facts(statement);
        var missing = facts.stream().filter(fact -> !pdf.shows(fact)).toList();
        if (!missing.isEmpty()) {
            throw new Unacceptable("The pages do not say what the data says: %d of %d facts are not on them"
                    .formatted(missing.size(), facts.size()));
        }
        ok("The pages say what the data says: %d ids, dates, rows and totals compared".formatted(facts.size()));
    }

    private static PublicKey key(byte[] pem) {
        try {
            return PublicKeys.parse(new String(pem, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new Unacceptable("The signing key in the certificate is no Ed25519 key");
        }
    }

    private void ok(String text) {
        lines.add(new Line(true, text));
    }

    private void wrong(String text) {
        lines.add(new Line(false, text));
    }
}
