package ai.astrasonic.finance.auditcheck;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.finance.auditfile.AuditFileName;
import ai.astrasonic.finance.auditfile.AuditFileVersion;
import ai.astrasonic.finance.auditfile.AuditFileWriter;
import ai.astrasonic.finance.auditfile.Books;
import ai.astrasonic.finance.auditfile.SplitBy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verdict on official and foreign files, on ours, and on files in parts. */
class AuditFileCheckerTest {

    private static final Path FILES = Path.of("src/test/resources/auditfile");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"example-saas-4.0.xaf", "example-saas-3.2.xaf"})
    void a_good_file_is_good(String name) {
        var report = AuditFileChecker.check(FILES.resolve(name));

        assertThat(report.findings()).isEmpty();
        assertThat(report.isGood()).isTrue();
        assertThat(report.figures().lines()).isEqualTo(20);
        assertThat(report.figures().debit()).isEqualTo(8800);
    }

    /** It fits the schema, which is what it was made for, and uses what it never defines. */
    @Test
    void the_official_test_file_of_4_0_uses_what_it_does_not_define() {
        var report = AuditFileChecker.check(FILES.resolve("XAF_4_0_Test_100425.xaf"));

        assertThat(report.counts())
                .containsOnlyKeys(AuditRule.ACCOUNT_DEFINED, AuditRule.VAT_CODE_DEFINED, AuditRule.VAT_IMPLAUSIBLE);
        assertThat(report.findings().stream().map(Finding::toString))
                .contains(
                        "[REF-1] An account is used that the general ledger does not define: 1800 (line 70, vatCode)",
                        "[REF-1] An account is used that the general ledger does not define: 9999 (line 174, journal, journal 1)");
    }

    @Test
    void the_official_test_file_of_3_2_fits_its_schema_and_balances_nowhere() {
        assertThat(AuditFileChecker.check(FILES.resolve("XmlAuditfileFinancieel3.2_test.xml"))
                        .counts())
                .containsOnlyKeys(
                        AuditRule.OPENING_DEBIT,
                        AuditRule.OPENING_BALANCED,
                        AuditRule.TRANSACTIONS_DEBIT,
                        AuditRule.TRANSACTIONS_BALANCED,
                        AuditRule.TRANSACTION_BALANCED,
                        AuditRule.CUSTOMER_DEFINED,
                        AuditRule.PERIOD_DATES,
                        AuditRule.DATE_IN_YEAR,
                        AuditRule.SUBLEDGER_TOTALS);
    }

    @Test
    void the_file_of_an_accounting_package_counts_transactions_for_lines() {
        var report = AuditFileChecker.check(FILES.resolve("sample-3.2-banana-2018.xaf"));

        assertThat(report.counts())
                .containsOnlyKeys(AuditRule.LINES_COUNT, AuditRule.LINE_NUMBER_UNIQUE, AuditRule.VAT_CODE_DEFINED);
        assertThat(report.findings().getLast().detail()).isEqualTo("it says 44, there are 121");
        assertThat(report.further(AuditRule.LINE_NUMBER_UNIQUE)).isEqualTo(46);
    }

    @ParameterizedTest
    @EnumSource
    void whatever_books_are_written_nothing_is_found_and_the_sums_are_the_same(AuditFileVersion version)
            throws IOException {
        for (long seed = 100; seed < 150; seed++) {
            var books = Books.of(seed, (int) seed - 100);
            var report = AuditFileChecker.check(new ByteArrayInputStream(books.written(version)));

            assertThat(report.findings()).as("seed " + seed).isEmpty();
            assertThat(report.figures().debit()).isEqualTo(books.totals().debit());
            assertThat(report.figures().credit()).isEqualTo(books.totals().credit());
            assertThat(report.figures().lines()).isEqualTo(books.totals().lines());
        }
    }

    @Test
    void a_currency_of_today_is_only_noted_where_the_list_is_of_2014() throws IOException {
        assertThat(changed32(text -> text.replaceFirst("<country>DE<", "<country>EL<"))
                        .counts())
                .containsOnlyKeys(AuditRule.COUNTRY_CODE);
        assertThat(changed32(text -> text.replaceFirst("<curCode>EUR<", "<curCode>RON<"))
                        .counts())
                .containsOnlyKeys(AuditRule.CURRENCY_CODE);
        assertThat(changed32(text -> text.replaceFirst("<curCode>EUR<", "<curCode>QQQ<"))
                        .counts())
                .containsOnlyKeys(AuditRule.SCHEMA_VALUE);
    }

    @Test
    void a_reference_longer_than_is_allowed_since_2017_is_found_though_the_schema_lets_it_pass() throws IOException {
        assertThat(changed32(text -> text.replaceFirst("<docRef>", "<docRef>" + "x".repeat(255)))
                        .counts())
                .containsOnlyKeys(AuditRule.LENGTH_2017);
    }

    @Test
    void in_3_2_the_opening_balance_may_be_booked_instead() throws IOException {
        var report = changed32(text ->
                text.replaceAll("(?s)<openingBalance>.*</openingBalance>", "").replaceFirst("<jrnTp>S<", "<jrnTp>O<"));

        assertThat(report.counts()).isEmpty();
    }

    @Test
    void in_3_2_both_at_once_are_once_too_many() throws IOException {
        assertThat(changed32(text -> text.replaceFirst("<jrnTp>S<", "<jrnTp>O<"))
                        .counts())
                .containsOnlyKeys(AuditRule.OPENING_TWICE);
    }

    @Test
    void what_an_account_was_called_once_defines_nothing() throws IOException {
        var history = "<accTp>B</accTp><glAccountHistory><glAccount><accID>1110</accID></glAccount></glAccountHistory>";

        assertThat(changed32(text -> text.replaceFirst("<accTp>B</accTp>", history))
                        .counts())
                .isEmpty();
    }

    @Test
    void fifty_characters_fit_also_where_they_lie_beyond_the_first_plane() throws IOException {
        var name = "<custSupID>C0001</custSupID><custSupName>" + "🎧".repeat(50) + "</custSupName>";

        assertThat(changed32(text -> text.replaceFirst("<custSupID>C0001</custSupID>", name))
                        .counts())
                .isEmpty();
    }

    @Test
    void a_finding_repeats_no_name() throws IOException {
        var report = changed32(text -> text.replaceAll(
                "<custSupID>C0001</custSupID>(\\s*)<invRef>",
                "<custSupID>Jansen" + "x".repeat(40) + "</custSupID>$1<invRef>"));

        assertThat(report.counts()).containsOnlyKeys(AuditRule.CUSTOMER_DEFINED, AuditRule.SCHEMA_LENGTH);
        assertThat(report.toString()).doesNotContain("Jansen");
    }

    @Test
    void the_parts_of_a_split_file_are_checked_as_the_whole_they_are() throws IOException {
        var report = AuditFileChecker.check(inParts());

        assertThat(report.findings()).isEmpty();
        assertThat(report.figures().transactions()).isEqualTo(100);
    }

    @Test
    void a_following_file_by_itself_is_told_what_it_is() throws IOException {
        inParts();

        assertThat(AuditFileChecker.check(folder.resolve("BOOKS-2.XAF")).counts())
                .containsOnlyKeys(AuditRule.PART_OF_SPLIT);
    }

    @Test
    void a_following_file_that_is_missing_or_another_is_found() throws IOException {
        var first = inParts();
        Files.copy(folder.resolve("BOOKS-3.XAF"), folder.resolve("BOOKS-4.XAF"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(AuditFileChecker.check(first).counts())
                .containsOnlyKeys(AuditRule.SPLIT_INCOMPLETE, AuditRule.CUT_OFF);
        Files.delete(folder.resolve("BOOKS-4.XAF"));
        assertThat(AuditFileChecker.check(first).findings().getFirst().detail()).isEqualTo("part 4 of 5");
    }

    @Test
    void a_following_file_may_begin_with_a_declaration_of_its_own() throws IOException {
        var first = inParts();
        var second = folder.resolve("BOOKS-2.XAF");
        Files.writeString(second, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Files.readString(second));

        assertThat(AuditFileChecker.check(first).findings()).isEmpty();
    }

    private Path inParts() throws IOException {
        try (var writer = AuditFileWriter.inParts(
                part -> Files.newOutputStream(folder.resolve(new AuditFileName("BOOKS").part(part))),
                AuditFileVersion.V4_0,
                new SplitBy(30))) {
            Books.of(1, 100).writeTo(writer);
        }
        return folder.resolve("BOOKS.XAF");
    }

    private static AuditFileReport changed32(UnaryOperator<String> change) throws IOException {
        var good = Files.readString(FILES.resolve("example-saas-3.2.xaf"));
        var changed = change.apply(good);
        assertThat(changed).isNotEqualTo(good);
        return AuditFileChecker.check(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)));
    }
}
