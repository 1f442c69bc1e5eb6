package ai.astrasonic.reports.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.reports.PdfVerdict;
import ai.astrasonic.reports.kit.Chart.Kind;
import ai.astrasonic.reports.kit.Chart.Series;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChartTest {

    private static final List<String> DAYS = List.of("0-5", "6-10", "11-15", "16-20", "21-25", "26-30");

    @Test
    void tells_in_words_what_the_eye_would_see() {
        assertThat(answerTimes().description())
                .isEqualTo("By days, 6 values: the highest is 41 requests at 6-10, the lowest 0 requests at 26-30.");
    }

    @Test
    void the_drawing_has_a_title_a_description_and_a_role() {
        assertThat(Markup.of(answerTimes().svg()))
                .contains("<title>Answer times</title>", "<desc>By days", "role=\"img\"", "aria-label=\"Answer times.");
    }

    @Test
    void the_table_holds_every_value() {
        assertThat(Markup.of(answerTimes().figure()))
                .contains("<summary>The figures as a table</summary>", ">26-30<", ">41<");
    }

    @Test
    void text_takes_the_colour_of_the_page_so_that_both_themes_read() {
        assertThat(Markup.of(answerTimes().svg()))
                .contains("fill=\"currentColor\"")
                .doesNotContain("#000");
    }

    @ParameterizedTest
    @CsvSource({"41,60", "100,100", "1,1", "0,1", "0.4,0.4", "1234567,1500000", "7,8"})
    void the_axis_ends_in_a_round_number_that_holds_the_highest_value(double highest, double top) {
        assertThat(ChartScale.upTo(highest).top())
                .isCloseTo(top, org.assertj.core.data.Percentage.withPercentage(0.01));
    }

    @ParameterizedTest
    @CsvSource({"10,5,10", "1,1,1", "0,1,1", "2,1,2", "3,1,3", "100,25,100"})
    void what_is_counted_one_by_one_has_an_axis_of_whole_numbers(double highest, double step, double top) {
        assertThat(ChartScale.ofWhole(highest).step()).isEqualTo(step);
        assertThat(ChartScale.ofWhole(highest).top()).isEqualTo(top);
    }

    @Test
    void the_highest_stack_ends_below_the_top() {
        var stacked = chart(Kind.STACKED, Series.of("a", List.of(3, 4)), Series.of("b", List.of(5, 6)));

        assertThat(Markup.of(stacked.svg())).contains("series-2").doesNotContain("height=\"-");
    }

    @Test
    void a_screen_gets_a_drawing_for_each_width_and_one_table() {
        assertThat(Markup.of(answerTimes().figureForAnyWidth()))
                .contains("viewBox=\"0 0 1080 300\"", "viewBox=\"0 0 640 270\"", "viewBox=\"0 0 330 300\"")
                .containsOnlyOnce("<summary>");
    }

    @Test
    void few_long_names_stand_below_their_bars_over_several_lines() {
        var grounds = List.of("Manifestly unfounded (Art. 12(5))", "Excessive (Art. 12(5))");

        var labels = new ChartLabels(grounds, 100, true);

        assertThat(labels.of(0)).containsExactly("Manifestly", "unfounded", "(Art. 12(5))");
        assertThat(labels.of(1)).containsExactly("Excessive", "(Art. 12(5))");
        assertThat(labels.most()).isEqualTo(3);
    }

    @Test
    void many_names_that_would_touch_leave_some_out() {
        var months = IntStream.rangeClosed(1, 12).mapToObj(n -> "Mon " + n).toList();

        var labels = new ChartLabels(months, 24, true);

        assertThat(labels.of(0)).containsExactly("Mon 1");
        assertThat(labels.of(1)).isEmpty();
        assertThat(labels.most()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"1000,0", "300,2"})
    void a_legend_that_does_not_fit_beside_the_unit_takes_rows_of_its_own(double room, int rows) {
        var names = List.of("Access and copies", "Erasure", "Rectification", "Restriction and objection");

        var legend = new ChartLegend(names, "requests", room);

        assertThat(legend.rows()).isEqualTo(rows);
        assertThat(legend.places()).hasSize(4).allMatch(place -> place.x() >= 0 && place.x() < room);
    }

    @Test
    void refuses_what_cannot_be_drawn_honestly() {
        assertThatThrownBy(() -> Series.of("negative", List.of(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Series.of("none", List.of(Double.NaN))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chart(Kind.BARS, Series.of("short", List.of(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chart(Kind.BARS)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_is_accessible_on_paper(Kind kind) throws IOException {
        var chart = chart(kind, Series.of("Access", List.of(12, 7.5)), Series.of("Erasure", List.of(3, 6)));
        var details = new ReportDetails("Charts", "Charts", Locale.ENGLISH, "trial", Instant.EPOCH);
        var out = new ByteArrayOutputStream();

        Pdf.write(
                details,
                List.of(Html.h1("Charts"), chart.onPaper(), answerTimes().onPaper()),
                List.of(),
                out);

        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports/chart-" + kind + ".pdf"), out.toByteArray());
        PdfVerdict.of(out.toByteArray()).isArchivableAndAccessible();
    }

    private static Chart answerTimes() {
        return new Chart(
                Kind.BARS,
                Locale.ENGLISH,
                "Answer times",
                "days",
                "requests",
                DAYS,
                List.of(Series.of("Requests", List.of(12, 41, 20, 9, 2, 0))));
    }

    private static Chart chart(Kind kind, Series... series) {
        return new Chart(
                kind,
                Locale.ENGLISH,
                "Two months",
                "month",
                "requests",
                List.of("October", "November"),
                List.of(series));
    }
}
