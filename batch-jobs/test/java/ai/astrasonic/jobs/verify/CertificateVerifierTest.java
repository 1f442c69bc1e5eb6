package ai.astrasonic.jobs.verify;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.keys.KeysFixture;
import ai.astrasonic.keys.PublicKeys;
import ai.astrasonic.keys.Signatures;
import ai.astrasonic.reports.CertificateFile;
import ai.astrasonic.reports.CertificateStatement;
import ai.astrasonic.reports.CertificateStatement.Audience;
import ai.astrasonic.reports.Certificates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of tampering with a certificate is found, each with its reason. */
class CertificateVerifierTest {

    private static final String PAGES = "The pages are not those that were signed";

    @TempDir
    Path folder;

    private Signatures ours;
    private Signatures forger;

    @BeforeEach
    void two_signers() {
        ours = KeysFixture.signatures(folder.resolve("ours"));
        forger = KeysFixture.signatures(folder.resolve("forger"));
    }

    @ParameterizedTest
    @CsvSource({"PERSON, en", "PERSON, nl", "FILE, en", "FILE, nl"})
    void our_certificate_is_good_and_ours_and_says_what_it_certifies(Audience audience, String language)
            throws Exception {
        var verdict = verify(Certificates.pdf(Certificates.ofAnErasure(), audience, language, ours));

        assertThat(verdict.lines()).allMatch(Verdict.Line::good);
        assertThat(verdict.ours()).isTrue();
        assertThat(verdict.lines())
                .extracting(Verdict.Line::text)
                .anyMatch(line -> line.startsWith("The pages say what the data says: "))
                .anyMatch(line ->
                        line.contains("erasure " + Certificates.ofAnErasure().erasure()))
                .contains(
                        "Erased: 69,916 records and 61,443 files of 412,998,811,648 bytes",
                        "Kept by duty: 66 records, the last until 2033-12-31",
                        "Recipients: 1 confirmed, 1 hold nothing, 1 cannot be asked, 2 not confirmed yet; 3 calls",
                        "Backups may hold copies until 2026-12-23, by the declared 30 days");
    }

    @Test
    void without_a_key_of_ours_it_is_whole_but_not_shown_to_be_ours() throws Exception {
        var verdict = verify(certificate(), List.of());

        assertThat(verdict.good()).isTrue();
        assertThat(verdict.ours()).isFalse();
    }

    @Test
    void a_changed_byte_of_the_data() throws Exception {
        var changed = replaced(part(certificate(), CertificateStatement.FILE), "48112", "48113");

        refuses(with(pdf -> embed(pdf, CertificateStatement.FILE, changed)), "The signature does not fit the data");
    }

    @Test
    void the_data_of_another_certificate_with_its_own_good_signature() throws Exception {
        var other = Certificates.pdf(Certificates.ofAnotherErasure(), Audience.PERSON, "en", ours);

        refuses(
                with(pdf -> {
                    embed(pdf, CertificateStatement.FILE, part(other, CertificateStatement.FILE));
                    embed(pdf, CertificateStatement.SIGNATURE, part(other, CertificateStatement.SIGNATURE));
                }),
                PAGES);
    }

    @Test
    void other_data_signed_anew_that_names_these_pages() throws Exception {
        var mine = Certificates.ofAnErasure().erasure().toString();
        var other = Certificates.ofAnotherErasure().erasure().toString();

        refuses(signedAnew(mine, other), "The pages do not say what the data says: 1 of ");
    }

    @Test
    void a_count_that_is_not_on_the_pages() throws Exception {
        refuses(signedAnew("61443", "61442"), "The pages do not say what the data says: 2 of ");
    }

    @Test
    void another_key_inside() throws Exception {
        var key = forger.publicKeyPem().getBytes(StandardCharsets.US_ASCII);

        refuses(with(pdf -> embed(pdf, CertificateStatement.KEY, key)), "The signature does not fit the data");
    }

    @Test
    void a_certificate_that_somebody_else_made_whole() throws Exception {
        refuses(
                Certificates.pdf(Certificates.ofAnErasure(), Audience.PERSON, "en", forger),
                "It was not signed by the key you named");
    }

    @ParameterizedTest
    @ValueSource(strings = {"certificate.json", "certificate.sig", "signing-key.pem"})
    void a_missing_part(String name) throws Exception {
        refuses(
                with(pdf -> {
                    var tree = pdf.getDocumentCatalog().getNames().getEmbeddedFiles();
                    var names = new TreeMap<>(tree.getNames());
                    names.remove(name);
                    tree.setNames(names);
                }),
                "This is no certificate of erasure: it has no " + name);
    }

    @Test
    void something_drawn_over_a_page() throws Exception {
        refuses(
                with(pdf -> {
                    try (var drawing = new PDPageContentStream(pdf, pdf.getPage(0), AppendMode.APPEND, true)) {
                        drawing.addRect(0, 0, 300, 300);
                        drawing.fill();
                    }
                }),
                PAGES);
    }

    @Test
    void a_page_more() throws Exception {
        refuses(with(pdf -> pdf.addPage(new PDPage())), PAGES);
    }

    @Test
    void another_title() throws Exception {
        refuses(with(pdf -> pdf.getDocumentInformation().setTitle("Certificate of nothing")), PAGES);
    }

    @Test
    void an_act_that_runs_when_the_file_is_opened() throws Exception {
        refuses(with(pdf -> catalogue(pdf).setString(COSName.OPEN_ACTION, "app.alert()")), PAGES);
    }

    @Test
    void something_added_after_the_end() throws Exception {
        refuses(joined(certificate(), "\ntrailing words"), "something was added");
    }

    @Test
    void an_update_added_behind_the_end() throws Exception {
        refuses(joined(certificate(), "\nstartxref\n0\n%%EOF\n"), "Something was added to the PDF after it was made");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 0.9, 0.999})
    void a_truncated_file(double part) throws Exception {
        var whole = certificate();

        refuses(Arrays.copyOf(whole, (int) (whole.length * part)), "The PDF is cut off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret"})
    void an_encrypted_file(String password) throws Exception {
        var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());

        refuses(with(pdf -> pdf.protect(policy)), "The PDF is encrypted");
    }

    @Test
    void a_pdf_that_is_no_certificate() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(out);
        }

        refuses(out.toByteArray(), "This is no certificate of erasure");
    }

    @Test
    void a_file_that_only_begins_like_a_pdf() throws Exception {
        refuses("%PDF-1.7\nnonsense\n%%EOF".getBytes(StandardCharsets.US_ASCII), "The PDF is damaged");
    }

    @Test
    void a_huge_file_is_refused_unread() throws Exception {
        var file = Files.writeString(folder.resolve("huge.pdf"), "%PDF-1.7\n");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(40L << 30);
        }

        assertThat(FileVerifier.verify(file, List.of()).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.text()).startsWith("The file is larger than any certificate"));
    }

    @Test
    void a_bomb_is_not_unpacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var bomb = new DeflaterOutputStream(packed)) {
            bomb.write(new byte[100 << 20]);
        }

        refuses(
                with(pdf -> {
                    var stream = new PDStream(pdf).getCOSObject();
                    try (var raw = stream.createRawOutputStream()) {
                        raw.write(packed.toByteArray());
                    }
                    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
                    catalogue(pdf).setItem(COSName.getPDFName("Bomb"), stream);
                }),
                "The PDF unpacks to more than any certificate has");
    }

    @Test
    void what_is_no_pdf_is_checked_as_a_package_whatever_its_name() throws Exception {
        var file = Files.write(folder.resolve("x.pdf"), new byte[] {'P', 'K', 3, 4});

        assertThat(FileVerifier.verify(file, List.of()).lines())
                .allMatch(line -> line.text().contains("archive"));
    }

    /** A change of the document. */
    private interface Tampering {
        void on(PDDocument pdf) throws IOException;
    }

    private byte[] certificate() {
        return Certificates.pdf(Certificates.ofAnErasure(), Audience.PERSON, "en", ours);
    }

    private byte[] with(Tampering tampering) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(certificate())) {
            tampering.on(pdf);
            pdf.save(out);
        }
        return out.toByteArray();
    }

    private byte[] signedAnew(String from, String to) throws IOException {
        var json = replaced(part(certificate(), CertificateStatement.FILE), from, to);
        return with(pdf -> {
            embed(pdf, CertificateStatement.FILE, json);
            embed(pdf, CertificateStatement.SIGNATURE, ours.sign(json));
        });
    }

    private static COSDictionary catalogue(PDDocument pdf) {
        return pdf.getDocumentCatalog().getCOSObject();
    }

    private static void embed(PDDocument pdf, String name, byte[] content) throws IOException {
        var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        var specification = pdf.getDocumentCatalog()
                .getNames()
                .getEmbeddedFiles()
                .getNames()
                .get(name);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
    }

    private static byte[] part(byte[] pdf, String name) {
        return CertificateFile.read(pdf).file(name).orElseThrow();
    }

    private static byte[] replaced(byte[] content, String from, String to) {
        var text = new String(content, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, String second) {
        var all = Arrays.copyOf(first, first.length + second.length());
        System.arraycopy(second.getBytes(StandardCharsets.US_ASCII), 0, all, first.length, second.length());
        return all;
    }

    private void refuses(byte[] pdf, String reason) throws Exception {
        var verdict = verify(pdf);

        assertThat(verdict.good()).isFalse();
        assertThat(verdict.lines().getLast().good()).isFalse();
        assertThat(verdict.lines().getLast().text()).contains(reason);
    }

    private Verdict verify(byte[] pdf) throws Exception {
        return verify(pdf, List.of(PublicKeys.parse(ours.publicKeyPem())));
    }

    private Verdict verify(byte[] pdf, Collection<PublicKey> keys) throws IOException {
        return FileVerifier.verify(Files.write(folder.resolve("certificate.pdf"), pdf), keys);
    }
}
