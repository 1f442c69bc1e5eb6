package ai.astrasonic.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF, which shares no code with the writer, says of a file; and what a reader sees in it. */
public record PdfVerdict(byte[] pdf) {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    public static PdfVerdict of(byte[] pdf) {
        return new PdfVerdict(pdf);
    }

    /** Archivable with its structure (ISO 19005-3, level A) and accessible (ISO 14289-1). */
    public PdfVerdict isArchivableAndAccessible() {
        assertThat(failures(PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(failures(PDFAFlavour.PDFUA_1)).isEmpty();
        return this;
    }

    /** The same without attachments (ISO 19005-2, level A). */
    public PdfVerdict isArchivableAloneAndAccessible() {
        assertThat(failures(PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(failures(PDFAFlavour.PDFUA_1)).isEmpty();
        return this;
    }

    public List<String> failures(PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            var failed = result.getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId().getClause() + " " + a.getMessage())
                    .distinct()
                    .toList();
            assertThat(result.isCompliant()).isEqualTo(failed.isEmpty());
            return failed;
        } catch (Exception e) {
            throw new AssertionError("The validator could not read the file", e);
        }
    }

    /** The text in reading order. */
    public String text() {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace("\r\n", "\n").strip() + "\n";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public int pages() {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Compares the text with the golden file; {@code -Dgolden=write} writes it anew after a look at the pages. */
    public PdfVerdict readsLike(String golden) throws IOException {
        var file = Path.of("reports/test/golden", golden);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text());
            Files.createDirectories(Path.of("target/reports"));
            Files.write(Path.of("target/reports", golden.replace(".txt", ".pdf")), pdf);
        }
        assertThat(text()).isEqualTo(Files.readString(file));
        return this;
    }
}
