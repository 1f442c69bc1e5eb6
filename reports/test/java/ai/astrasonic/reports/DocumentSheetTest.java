package ai.astrasonic.reports;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.finance.exports.BusinessDocument;
import ai.astrasonic.finance.exports.BusinessDocument.Kind;
import ai.astrasonic.finance.exports.BusinessDocument.Line;
import ai.astrasonic.finance.exports.BusinessDocument.Seller;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentSheetTest {

    private static final Instant AS_OF = Instant.parse("2026-11-22T09:00:00Z");
    private static final Seller SELLER =
            new Seller("Astrasonic (operated by Plan Bakery B.V.)", "12345678", "NL001234567B01");
    private static final List<Line> YEARLY = List.of(
            new Line("Astrasonic Pro, yearly", 1L, 12_100, LocalDate.of(2025, 3, 12), LocalDate.of(2026, 3, 11)));

    @Test
    void an_invoice_of_a_consumer_says_its_tax_and_no_name() throws IOException {
        var verdict = shown("invoice", invoice("NL", null, null, "NL", "21.00", YEARLY));

        assertThat(verdict.text())
                .contains("Factuur AS-0001", "Klantnummer", "C17", "Btw 21 %", "21,00", "121,00", "Nederland")
                .doesNotContain("verlegd");
    }

    @Test
    void a_business_elsewhere_in_the_union_reads_that_the_tax_is_reverse_charged_and_both_numbers() throws IOException {
        var verdict = shown("reverse", invoice("BE", "Club Noir BV", "BE0123456789", "EU-B2B", null, YEARLY));

        assertThat(verdict.text().replace("\n", " "))
                .contains(
                        "Invoice AS-0001",
                        "Club Noir BV",
                        "Reverse charge (btw verlegd)",
                        "NL001234567B01",
                        "BE0123456789");
    }

    @Test
    void a_credit_note_names_its_invoice() throws IOException {
        var verdict = shown(
                "credit-note",
                new BusinessDocument(
                        Kind.CREDIT_NOTE,
                        "AS-0001-CN",
                        LocalDate.of(2025, 4, 1),
                        "AS-0001",
                        SELLER,
                        "C17",
                        null,
                        "DE",
                        null,
                        List.of(),
                        1_190,
                        190,
                        "EUR",
                        "OSS",
                        new BigDecimal("19.00"),
                        null,
                        "duplicate",
                        AS_OF));

        assertThat(verdict.text())
                .contains(
                        "Credit note AS-0001-CN", "Credits invoice", "belongs to invoice AS-0001", "11.90", "VAT 19 %");
    }

    @Test
    void its_data_is_inside_as_it_is() throws IOException {
        var data = data(DocumentSheet.pdf(invoice("BE", "Club Noir BV", "BE0123456789", "EU-B2B", null, YEARLY)));

        assertThat(data.path("invoiceNumber").asString()).isEqualTo("AS-0001");
        assertThat(data.path("totalWithVatMinor").asLong()).isEqualTo(12_100);
        assertThat(data.path("vatCategoryCode").asString()).isEqualTo("AE");
        assertThat(data.path("buyer").path("vatIdentifier").asString()).isEqualTo("BE0123456789");
        assertThat(data.path("lines").get(0).path("periodEnd").asString()).isEqualTo("2026-03-11");
    }

    @Test
    void many_lines_go_on_over_pages_and_odd_letters_are_shown_or_marked() throws IOException {
        var lines = new ArrayList<Line>();
        for (int i = 1; i <= 90; i++) {
            lines.add(new Line("Track " + i + " Пример Ελλάς \u0000\t x\uD83D\uDE00", 2L, 100, null, null));
        }
        var verdict = shown("long", invoice("FR", "Łódź & Søn <Ωmega> 株式会社", "FR12345678901", "EU-B2B", null, lines));

        assertThat(verdict.pages()).isGreaterThan(2);
        assertThat(verdict.text()).contains("Track 90", "3 / ");
        assertThat(data(verdict.pdf()).path("buyer").path("name").asString()).isEqualTo("Łódź & Søn <Ωmega> 株式会社");
    }

    @Test
    void yen_have_no_cents_and_the_same_document_gives_the_same_bytes() throws IOException {
        var yen = new BusinessDocument(
                Kind.INVOICE,
                "AS-9",
                LocalDate.of(2025, 4, 1),
                null,
                SELLER,
                "C1",
                null,
                "JP",
                null,
                List.of(),
                1_200,
                0,
                "JPY",
                "NON-EU",
                null,
                null,
                null,
                AS_OF);

        assertThat(PdfVerdict.of(DocumentSheet.pdf(yen)).text())
                .contains("Total, JPY", "1,200")
                .doesNotContain("12.00");
        assertThat(DocumentSheet.pdf(yen)).isEqualTo(DocumentSheet.pdf(yen));
    }

    @Test
    @Tag("long")
    void a_hundred_documents_a_second_are_drawn() throws IOException {
        var document = invoice("NL", null, null, "NL", "21.00", YEARLY);
        DocumentSheet.pdf(document);
        long begun = System.nanoTime();
        long bytes = 0;
        for (int i = 0; i < 1_000; i++) {
            bytes += DocumentSheet.pdf(document).length;
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("@@ %.0f documents a second, %d bytes each%n", 1_000 / seconds, bytes / 1_000);
        assertThat(1_000 / seconds).isGreaterThan(100);
    }

    private static BusinessDocument invoice(
            String country,
            @Nullable String name,
            @Nullable String vatNumber,
            String code,
            @Nullable String percent,
            List<Line> lines) {
        return new BusinessDocument(
                Kind.INVOICE,
                "AS-0001",
                LocalDate.of(2025, 3, 12),
                null,
                SELLER,
                "C17",
                name,
                country,
                vatNumber,
                lines,
                12_100,
                percent == null ? 0 : 2_100,
                "EUR",
                code,
                percent == null ? null : new BigDecimal(percent),
                null,
                null,
                AS_OF);
    }

    /** Drawn, judged, and left to be looked at. */
    private static PdfVerdict shown(String name, BusinessDocument document) throws IOException {
        var pdf = DocumentSheet.pdf(document);
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports", "document-" + name + ".pdf"), pdf);
        return PdfVerdict.of(pdf).isArchivableAndAccessible();
    }

    private static JsonNode data(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            var file = names.getEmbeddedFiles().getNames().get("document.json");
            assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
            return JsonMapper.shared().readTree(file.getEmbeddedFile().toByteArray());
        }
    }
}
