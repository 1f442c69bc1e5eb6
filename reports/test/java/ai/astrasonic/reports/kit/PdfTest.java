package ai.astrasonic.reports.kit;

import static ai.astrasonic.reports.kit.Html.el;
import static ai.astrasonic.reports.kit.Html.h1;
import static ai.astrasonic.reports.kit.Html.link;
import static ai.astrasonic.reports.kit.Html.list;
import static ai.astrasonic.reports.kit.Html.p;
import static ai.astrasonic.reports.kit.Html.text;
import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.reports.PdfVerdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfTest {

    private static final ReportDetails DETAILS = new ReportDetails(
            "A trial \"report\" \\ {}",
            "Tries every part of the kit",
            Locale.ENGLISH,
            "the data map",
            Instant.parse("2026-11-22T13:00:00Z"));

    @Test
    void a_report_of_several_pages_with_an_attachment_is_archivable_and_accessible() throws IOException {
        var pdf =
                PdfVerdict.of(write(List.of(h1("Title"), p("Words"), table(90), list(List.of("one", "two")), link())));

        assertThat(pdf.isArchivableAndAccessible().pages()).isGreaterThan(2);
        assertThat(pdf.text()).contains("Page 1 of ", "the data map · as of 22 November 2026 14:00 (Europe/Amsterdam)");
    }

    @Test
    void a_plain_file_is_neither_so_the_validator_really_judges() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(out);
        }

        assertThat(PdfVerdict.of(out.toByteArray()).failures(PDFAFlavour.PDFA_3_A))
                .isNotEmpty();
        assertThat(PdfVerdict.of(out.toByteArray()).failures(PDFAFlavour.PDFUA_1))
                .isNotEmpty();
    }

    @Test
    void the_same_content_gives_the_same_bytes() throws IOException {
        assertThat(write(List.of(h1("Title"), table(5)))).isEqualTo(write(List.of(h1("Title"), table(5))));
    }

    @Test
    void the_header_of_a_table_stands_on_each_page() throws IOException {
        var pdf = PdfVerdict.of(write(List.of(h1("Title"), table(120))));

        assertThat(pdf.text().split("Number of rows", -1)).hasSize(pdf.pages() + 1);
    }

    @Test
    void the_attached_file_comes_out_as_it_went_in() throws IOException {
        try (var document = Loader.loadPDF(write(List.of(h1("Title"))))) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();

            assertThat(files).containsOnlyKeys("data.json");
            assertThat(files.get("data.json").getEmbeddedFile().toByteArray())
                    .asString()
                    .isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void text_of_other_scripts_and_markup_in_it_is_only_ever_text() throws IOException {
        var words = "Łódź Ελλάδα Київ 日本 <b onclick='x'>&amp;";

        assertThat(PdfVerdict.of(write(List.of(h1("Title"), p(words)))).text()).contains(words);
    }

    @Test
    void a_character_that_no_font_has_is_shown_as_replaced_and_the_file_stays_valid() throws IOException {
        var pdf = PdfVerdict.of(write(List.of(h1("Title"), p("A한\uD83C\uDFA7B"))));

        assertThat(pdf.isArchivableAndAccessible().text()).contains("A\u25A1").doesNotContain("#");
    }

    @Test
    void fonts_for_other_scripts_are_taken_only_when_needed() {
        assertThat(Fonts.familiesFor("Łódź Ελλάδα Київ – “x” • † ‡ §")).isEqualTo("'Inter'");
        assertThat(Fonts.familiesFor("שלום")).endsWith("'DejaVu Sans'");
        assertThat(Fonts.familiesFor("日本")).endsWith("'Droid Sans Fallback'");
    }

    private static Node link() {
        return p(Html.link("https://autoriteitpersoonsgegevens.nl", "The authority"));
    }

    private static Node table(int rows) {
        return new Table(
                        "What is held",
                        List.of(Table.column("Data", 60), Table.figures("Number of rows", 40)),
                        IntStream.range(0, rows)
                                .mapToObj(i -> List.<Node>of(text("Row " + i), el("em", "" + i)))
                                .toList())
                .draw();
    }

    private static byte[] write(List<Node> body) throws IOException {
        var data = new Attachment(
                "data.json",
                "application/json",
                "The data",
                Attachment.Relation.DATA,
                "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        Pdf.write(DETAILS, body, List.of(data), out);
        return out.toByteArray();
    }
}
