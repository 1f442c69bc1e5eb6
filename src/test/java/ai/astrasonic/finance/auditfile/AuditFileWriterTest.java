package ai.astrasonic.finance.auditfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.astrasonic.shared.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written fits the official schemas, and says where it is not what the books hold. */
class AuditFileWriterTest {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 5);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource
    void any_books_fit_the_official_schema(AuditFileVersion version) throws Exception {
        for (long seed = 0; seed < 20; seed++) {
            requireValid(Books.of(seed, 50).written(version), version);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_year_with_no_entries_is_a_file_too(AuditFileVersion version) throws Exception {
        requireValid(Books.of(1, 0).written(version), version);
    }

    @Test
    void the_parts_of_a_split_file_one_after_the_other_are_the_whole_file() throws Exception {
        var parts = new ArrayList<ByteArrayOutputStream>();
        try (var writer = AuditFileWriter.inParts(
                part -> {
                    parts.add(new ByteArrayOutputStream());
                    return parts.get(part - 1);
                },
                AuditFileVersion.V4_0,
                new SplitBy(30))) {
            assertThat(Books.of(1, 100).writeTo(writer).files()).isEqualTo(5);
        }

        var texts = parts.stream()
                .map(part -> part.toString(StandardCharsets.UTF_8))
                .toList();
        assertThat(texts.getFirst()).doesNotContain("<transactions>");
        assertThat(texts.getLast()).startsWith("<!-- Vervolgbestand 5 van 5 -->\n");
        requireValid(String.join("", texts).getBytes(StandardCharsets.UTF_8), AuditFileVersion.V4_0);
        assertThat(String.join("", texts).replaceAll("\n?<!-- .* -->\n", ""))
                .isEqualTo(new String(Books.of(1, 100).written(AuditFileVersion.V4_0), StandardCharsets.UTF_8));
    }

    @Test
    void a_name_that_is_too_long_is_cut_between_characters_and_told() throws Exception {
        try (var writer = begun(AuditFileVersion.V4_0)) {
            writer.customerSupplier(
                    new CustomerSupplier("C1", "x".repeat(49) + "🎧", "NL", null, CustomerSupplier.Kind.CUSTOMER));

            assertThat(finished(writer).notes())
                    .containsExactly(new WriterNote(WriterNote.Kind.SHORTENED, "custSupName", "C1"));
        }
        assertThat(text()).contains("<custSupName>" + "x".repeat(49) + "</custSupName>");
        requireValid(out.toByteArray(), AuditFileVersion.V4_0);
    }

    @Test
    void a_character_that_xml_cannot_hold_is_replaced_and_told() throws Exception {
        try (var writer = begun(AuditFileVersion.V3_2)) {
            writer.customerSupplier(
                    new CustomerSupplier("C1", "a\u0000b\uD800c\uFFFF", "NL", null, CustomerSupplier.Kind.BOTH));

            assertThat(finished(writer).notes())
                    .containsExactly(new WriterNote(WriterNote.Kind.CHARACTER_REPLACED, "custSupName", "C1"));
        }
        assertThat(text()).contains("<custSupName>a\uFFFDb\uFFFDc\uFFFD</custSupName>");
        requireValid(out.toByteArray(), AuditFileVersion.V3_2);
    }

    @Test
    void the_code_of_a_currency_younger_than_the_list_of_3_2_is_left_out_and_told() throws Exception {
        assertThat(inCurrency(AuditFileVersion.V3_2, Money.of(500, "RON")).notes())
                .containsExactly(new WriterNote(WriterNote.Kind.CODE_LEFT_OUT, "currency", "1"));
        requireValid(out.toByteArray(), AuditFileVersion.V3_2);
    }

    @Test
    void amounts_of_any_currency_and_size_are_exact() throws Exception {
        inCurrency(AuditFileVersion.V4_0, Money.of(1234, "JPY"));

        assertThat(text())
                .contains("<curAmnt>1234</curAmnt>", "<amnt>92233720368547758.07</amnt>")
                .contains("<totalDebit>92233720368547758.07</totalDebit>");
        requireValid(out.toByteArray(), AuditFileVersion.V4_0);
    }

    @Test
    void a_third_decimal_is_rounded_and_told() throws Exception {
        assertThat(inCurrency(AuditFileVersion.V4_0, Money.of(1005, "KWD")).notes())
                .containsExactly(new WriterNote(WriterNote.Kind.ROUNDED, "curAmnt", "1"));
        assertThat(text()).contains("<curAmnt>1.00</curAmnt>");
    }

    @Test
    void totals_that_are_not_those_of_the_lines_end_in_an_error() throws Exception {
        try (var writer = begun(AuditFileVersion.V4_0)) {
            writer.openingBalance(List.of());
            writer.transactions(AuditTotals.of(1, 2, 100, 100));

            assertThatIllegalStateException().isThrownBy(writer::finish).withMessageContaining("lines=2");
        }
    }

    @Test
    void a_transaction_that_does_not_balance_ends_in_an_error() throws Exception {
        try (var writer = begun(AuditFileVersion.V4_0)) {
            writer.openingBalance(List.of());
            writer.transactions(AuditTotals.of(1, 1, 100, 0));
            writer.journal(new Journal("M", "Memoriaal", Journal.Kind.MEMO));
            writer.transaction(new AuditTransaction("7", null, 5, DAY, null));
            writer.line(line(100, Side.DEBIT, null));

            assertThatIllegalStateException().isThrownBy(writer::finish).withMessage("Transaction 7 does not balance");
        }
    }

    @Test
    void what_comes_out_of_order_is_refused() throws Exception {
        try (var writer = begun(AuditFileVersion.V4_0)) {
            writer.vatCode(new VatCode("NL21", "21 %", null, null));

            assertThatIllegalStateException()
                    .isThrownBy(() -> writer.account(new LedgerAccount("1", "Kas", LedgerAccount.Kind.BALANCE, null)));
        }
    }

    @Test
    void an_id_is_never_cut() throws Exception {
        try (var writer = begun(AuditFileVersion.V4_0)) {
            var tooLong = new LedgerAccount("1".repeat(36), "Kas", LedgerAccount.Kind.BALANCE, null);

            assertThatIllegalArgumentException().isThrownBy(() -> writer.account(tooLong));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "V4_0, f1b30dd82b22e049996f3e9b515b5f75db34268656113411f22be8a9a453607c",
        "V3_2, 6127b3f19db2c5bcff89385b5e35e5095e984d4ddaa1e5000f4e99494a8d0fff"
    })
    void the_schemas_are_those_that_were_published(AuditFileVersion version, String sha256) throws Exception {
        try (var schema = version.schema()) {
            var digest = MessageDigest.getInstance("SHA-256").digest(schema.readAllBytes());

            assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
        }
    }

    private AuditFileWritten inCurrency(AuditFileVersion version, Money original) throws IOException {
        try (var writer = begun(version)) {
            writer.account(new LedgerAccount("1", "Kas", LedgerAccount.Kind.BALANCE, null));
            writer.openingBalance(List.of());
            writer.transactions(AuditTotals.of(1, 2, Long.MAX_VALUE, Long.MAX_VALUE));
            writer.journal(new Journal("M", "Memoriaal", Journal.Kind.MEMO));
            writer.transaction(new AuditTransaction("1", null, 5, DAY, null));
            writer.line(line(Long.MAX_VALUE, Side.DEBIT, original));
            writer.line(line(Long.MAX_VALUE, Side.CREDIT, null));
            return writer.finish();
        }
    }

    private static AuditLine line(long amount, Side side, @Nullable Money original) {
        return new AuditLine(side.code(), "1", "d", DAY, null, amount, side, null, null, null, original);
    }

    private AuditFileWriter begun(AuditFileVersion version) throws IOException {
        var writer = AuditFileWriter.to(out, version);
        writer.begin(
                new AuditHeader("2025", DAY, DAY, "EUR", DAY, "Astrasonic", "1"),
                new AuditCompany(null, "Astrasonic B.V.", "NL", "NL0", null));
        return writer;
    }

    private static AuditFileWritten finished(AuditFileWriter writer) {
        writer.openingBalance(List.of());
        writer.transactions(AuditTotals.NONE);
        return writer.finish();
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    static void requireValid(byte[] file, AuditFileVersion version) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(version.schema()))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(file)));
    }
}
