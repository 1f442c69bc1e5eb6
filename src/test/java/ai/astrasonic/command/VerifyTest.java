package ai.astrasonic.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.verify.Manifest;
import ai.astrasonic.keys.KeysFixture;
import ai.astrasonic.keys.Signatures;
import ai.astrasonic.reports.CertificateStatement.Audience;
import ai.astrasonic.reports.Certificates;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What somebody who got a package or a certificate is told, by our own package and by a forger's. */
class VerifyTest {

    private static final String AUDIT_FILES = "src/test/resources/auditfile/";

    @TempDir
    Path folder;

    private Signatures ours;
    private Signatures forger;
    private Path published;

    @BeforeEach
    void two_signers() throws Exception {
        ours = KeysFixture.signatures(folder.resolve("ours"));
        forger = KeysFixture.signatures(folder.resolve("forger"));
        published = Files.writeString(folder.resolve("keys.pem"), "Fingerprint: as printed\n" + ours.publicKeyPem());
    }

    @Test
    void with_our_published_keys_our_package_is_good() throws Exception {
        var said = verify(0, signedBy(ours).toString(), "--key", published.toString());

        assertThat(said.lines().toList().getLast()).isEqualTo("GOOD: package.zip");
    }

    @Test
    void without_a_key_it_is_whole_but_not_shown_to_be_ours() throws Exception {
        var said = verify(0, signedBy(ours).toString());

        assertThat(said).contains(ours.fingerprint());
        assertThat(said.lines().toList().getLast())
                .startsWith("GOOD, BUT NOT SHOWN TO BE OURS: package.zip is whole and unchanged.")
                .contains("Compare the fingerprint", "--key");
    }

    @Test
    void a_package_that_a_forger_signed_anew_is_refused_by_our_published_keys() throws Exception {
        var said = verify(1, signedBy(forger).toString(), "--key", published.toString());

        assertThat(said)
                .contains("WRONG It was not signed by the key you named")
                .endsWith("NOT GOOD: package.zip\n");
    }

    @Test
    void a_package_that_a_forger_signed_anew_is_never_called_ours() throws Exception {
        var said = verify(0, signedBy(forger).toString());

        assertThat(said).contains(forger.fingerprint(), "NOT SHOWN TO BE OURS").doesNotContain("GOOD: ");
    }

    @Test
    void a_certificate_of_erasure_is_told_from_a_package_and_says_what_it_certifies() throws Exception {
        var pdf = Certificates.pdf(Certificates.ofAnErasure(), Audience.PERSON, "nl", ours);
        var file = Files.write(folder.resolve("certificate.pdf"), pdf);

        var said = verify(0, file.toString(), "--key", published.toString());

        assertThat(said)
                .contains("ok    It certifies erasure "
                        + Certificates.ofAnErasure().erasure())
                .endsWith("GOOD: certificate.pdf\n");
    }

    @Test
    void a_forged_certificate_is_not_good() throws Exception {
        var pdf = Certificates.pdf(Certificates.ofAnErasure(), Audience.PERSON, "nl", forger);
        var file = Files.write(folder.resolve("certificate.pdf"), pdf);

        assertThat(verify(1, file.toString(), "--key", published.toString()))
                .contains("WRONG It was not signed by the key you named")
                .endsWith("NOT GOOD: certificate.pdf\n");
    }

    @Test
    void a_key_file_without_a_key_is_a_mistake_in_the_command() throws Exception {
        var none = Files.writeString(folder.resolve("none.pem"), "no key");

        verify(2, signedBy(ours).toString(), "--key", none.toString());
    }

    @Test
    void an_audit_file_of_anybody_is_checked_by_its_rules() {
        assertThat(verify(0, AUDIT_FILES + "example-saas-4.0.xaf")).isEqualTo("""
                        ok    XML Auditfile Financieel 4.0: 8 transactions, 20 lines, debit 88.00, credit 88.00; it fits the official schema and every rule
                        GOOD: example-saas-4.0.xaf
                        """);
        assertThat(verify(1, AUDIT_FILES + "sample-3.2-banana-2018.xaf"))
                .contains("WRONG [COUNT-1] linesCount is not the number of lines (trLine): it says 44, there are 121")
                .contains("WRONG [UNIQUE-5] 46 more of these")
                .endsWith("NOT GOOD: sample-3.2-banana-2018.xaf\n");
    }

    @Test
    void an_audit_file_is_told_by_its_content_or_else_by_its_name() throws Exception {
        var named = Files.writeString(folder.resolve("BOOKS.XAF"), "");
        var unnamed = Files.copy(Path.of(AUDIT_FILES + "example-saas-3.2.xaf"), folder.resolve("books"));

        assertThat(verify(1, named.toString())).contains("WRONG [XML-1] The file is empty");
        assertThat(verify(0, unnamed.toString())).contains("XML Auditfile Financieel 3.2");
    }

    private static String verify(int exit, String... arguments) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(Verify.run(arguments, out, out)).isEqualTo(exit);
        return said.toString(StandardCharsets.UTF_8);
    }

    private Path signedBy(Signatures signer) throws Exception {
        var manifest = JsonMapper.shared()
                .writeValueAsBytes(new Manifest(Manifest.FORMAT, "p1", "r1", Instant.EPOCH, signer.keyId(), List.of()));
        var file = folder.resolve("package.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, Manifest.FILE, manifest);
            put(zip, Manifest.SIGNATURE, signer.sign(manifest));
            put(zip, Manifest.KEY, signer.publicKeyPem().getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }
}
