package ai.astrasonic.jobs.finance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.finance.auditcheck.AuditFileChecker;
import ai.astrasonic.finance.books.BookStory;
import ai.astrasonic.finance.books.BooksKept;
import ai.astrasonic.finance.exports.YearForBench;
import ai.astrasonic.testing.DatabaseTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** With a setting under which a year of five entries is a big one. */
@DatabaseTest
@TestPropertySource(properties = "astrasonic.finance.transactions-per-file=2")
class SplitAuditFilesTest {

    private static final List<String> PARTS = List.of(
            "astrasonic_2025_4_0.XAF",
            "astrasonic_2025_4_0-2.XAF",
            "astrasonic_2025_4_0-3.XAF",
            "astrasonic_2025_4_0-4.XAF");

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext application;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void fiveEntries() {
        var books = new BooksKept(application);
        for (int sale = 1; sale <= 5; sale++) {
            books.tell(BookStory.of("s" + sale, "eur").invoice("2025-03-1" + sale, "NL", 1210, 210));
        }
    }

    @Test
    void a_big_audit_file_is_split_and_its_parts_one_after_the_other_are_the_whole() throws Exception {
        var joined = new StringBuilder();
        try (var made = MadeYear.of(application, 2025, folder)) {
            assertThat(made.names()).containsAll(PARTS).doesNotContain("astrasonic_2025_4_0-5.XAF");
            for (var part : PARTS) {
                joined.append(made.text(part).replaceFirst("^<!-- Vervolgbestand \\d van 4 -->\n", ""));
            }
        }

        assertThat(joined.toString()).isEqualTo(whole());
    }

    @Test
    void the_parts_beside_each_other_are_accepted_and_one_without_the_others_is_not() throws Exception {
        try (var made = MadeYear.of(application, 2025, folder)) {
            for (var part : PARTS) {
                Files.write(folder.resolve(part), made.bytes(part));
            }
        }

        var report = AuditFileChecker.check(folder.resolve(PARTS.getFirst()));
        assertThat(report.isGood()).as(report.findings().toString()).isTrue();
        assertThat(report.figures().transactions()).isEqualTo(5);

        Files.delete(folder.resolve(PARTS.getLast()));
        assertThat(AuditFileChecker.check(folder.resolve(PARTS.getFirst())).isGood())
                .isFalse();
    }

    private String whole() throws Exception {
        var whole = new ByteArrayOutputStream();
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            new YearForBench(application, 2025).xaf(connection, whole);
            connection.rollback();
        }
        return whole.toString(StandardCharsets.UTF_8);
    }
}
