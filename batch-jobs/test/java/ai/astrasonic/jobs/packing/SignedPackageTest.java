package ai.astrasonic.jobs.packing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.finance.auditcheck.AuditFileChecker;
import ai.astrasonic.finance.auditfile.AuditFileVersion;
import ai.astrasonic.finance.auditfile.AuditFileWriter;
import ai.astrasonic.finance.auditfile.Books;
import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.keys.KeysFixture;
import ai.astrasonic.keys.PublicKeys;
import ai.astrasonic.keys.Signatures;
import ai.astrasonic.testing.DatabaseTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows and audit files as one signed package that anybody can check. */
@DatabaseTest
class SignedPackageTest {

    private static final String ROWS = "SELECT n AS number, '=1+' || n AS text, n * 1.5 AS amount, NULL AS nothing"
            + " FROM generate_series(1, 25000) n ORDER BY n";

    @TempDir
    Path folder;

    @Autowired
    private DataSource database;

    private Signatures signatures;
    private WorkFolder work;

    @BeforeEach
    void a_folder_and_a_key() throws IOException {
        signatures = KeysFixture.signatures(folder.resolve("keys"));
        work = WorkFolder.open(folder, "work");
    }

    @Test
    void verifies_as_ours_and_shows_a_change() throws Exception {
        var zip = packed(ledger(), auditFile());
        var verdict = PackageVerifier.verifyAgainst(zip, PublicKeys.parseAll(signatures.publicKeyPem()));

        assertThat(verdict.lines()).allMatch(line -> line.good());
        assertThat(verdict.ours()).isTrue();
        assertThat(verdict.lines().getLast().text()).isEqualTo("1 tables, 25000 rows: as many as are listed");
        var bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 2] ^= 1;
        assertThat(PackageVerifier.verify(Files.write(zip, bytes), null).good()).isFalse();
    }

    @Test
    void the_audit_file_in_it_is_good() throws Exception {
        try (var zip = new ZipFile(packed(auditFile()).toFile());
                var file = zip.getInputStream(zip.getEntry("BOOKS.XAF"))) {
            assertThat(AuditFileChecker.check(file).findings()).isEmpty();
        }
    }

    @Test
    void no_cell_is_a_formula_and_every_row_is_there() throws Exception {
        var ledger = ledger();

        assertThat(ledger.rows()).isEqualTo(25_000);
        try (var zip = new ZipFile(packed(ledger).toFile());
                var file = zip.getInputStream(zip.getEntry("ledger.csv"))) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\r\n");
            assertThat(lines)
                    .hasSize(25_001)
                    .startsWith("\uFEFF\"number\",\"text\",\"amount\",\"nothing\"", "1,\"'=1+1\",1.5,");
        }
    }

    @Test
    void the_same_files_make_the_same_bytes() throws Exception {
        assertThat(Files.readAllBytes(packed(ledger()))).isEqualTo(Files.readAllBytes(packed(ledger())));
    }

    private PackedFile ledger() throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            return new QueryCsv(connection, rows -> {}).write(ROWS, "ledger.csv", work);
        }
    }

    private PackedFile auditFile() throws IOException {
        try (var part = work.part("BOOKS.XAF");
                var writer = AuditFileWriter.to(part, AuditFileVersion.V4_0)) {
            Books.of(1, 100).writeTo(writer);
            return PackedFile.of(part.finish());
        }
    }

    private Path packed(PackedFile... files) throws IOException {
        var zip = folder.resolve("package.zip");
        try (var out = Files.newOutputStream(zip)) {
            new SignedPackage("p1", "export-1", Instant.EPOCH, List.of(files)).pack(work, signatures, out);
        }
        return zip;
    }
}
