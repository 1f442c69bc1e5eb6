package ai.astrasonic.reports.kit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.reports.PdfVerdict;
import com.openhtmltopdf.bidi.BidiSplitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RightToLeftTest {

    private static final String ARABIC = "سلام";

    @Test
    void letters_take_the_shape_of_their_place_in_the_word() {
        assertThat(new RightToLeft().shapeText(ARABIC)).isEqualTo("\uFEB3\uFEFC\uFEE1");
    }

    @Test
    void shaping_loses_nothing() {
        var words = "محمد علي بن راشد — test 12";

        var shaped = new RightToLeft().shapeText(words);

        assertThat(shaped).isNotEqualTo(words);
        assertThat(new RightToLeft().deshapeText(shaped)).isEqualTo(Normalizer.normalize(words, Normalizer.Form.NFKC));
    }

    @Test
    void brackets_keep_their_sense_when_a_run_is_turned() {
        assertThat(new RightToLeft().reorderRTLTextToLTR("א(ב)ג")).isEqualTo("ג(ב)א");
    }

    @Test
    void a_mixed_line_is_cut_into_runs_of_one_direction() {
        var splitter = new RightToLeft.Splitter();
        splitter.setParagraph("Dear שלום, you", BidiSplitter.LTR);

        assertThat(splitter.countTextRuns()).isEqualTo(3);
        assertThat(splitter.getVisualRun(1).getDirection()).isEqualTo(BidiSplitter.RTL);
        assertThat(splitter.getBaseDirection("שלום")).isEqualTo(BidiSplitter.RTL);
    }

    @Test
    void a_letter_to_a_name_in_another_script_is_archivable_and_accessible() throws IOException {
        var details = new ReportDetails("Scripts", "Scripts", Locale.ENGLISH, "trial", Instant.EPOCH);
        var out = new ByteArrayOutputStream();

        Pdf.write(
                details,
                List.of(Html.h1("Scripts"), Html.p("Dear " + ARABIC + " محمد علي,"), Html.p("Dear שלום כהן (12),")),
                List.of(),
                out);

        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports/scripts.pdf"), out.toByteArray());
        PdfVerdict.of(out.toByteArray()).isArchivableAndAccessible();
    }
}
