package ai.astrasonic.reports;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.finance.books.AccountTotal;
import ai.astrasonic.finance.books.VatTotal;
import ai.astrasonic.finance.exports.YearSummary;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearReportTest {

    private static final long REVENUE = 9_608_600;
    private static final Instant AS_OF = Instant.parse("2026-11-22T09:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void a_closed_year_reads_as_agreed_and_is_archivable_and_accessible(String language) throws IOException {
        PdfVerdict.of(YearReport.pdf(summary(true, findings()), Locale.of(language)))
                .readsLike("year-summary-" + language + ".txt")
                .isArchivableAloneAndAccessible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void an_open_year_says_that_it_is_a_draft_and_that_nothing_differs(String language) {
        var verdict = PdfVerdict.of(YearReport.pdf(summary(false, new LinkedHashMap<>()), Locale.of(language)))
                .isArchivableAloneAndAccessible();

        assertThat(verdict.text())
                .contains(language.equals("nl") ? "concept: het jaar is nog open" : "draft: the year is still open")
                .contains(language.equals("nl") ? "Er staat geen verschil open" : "No difference is open");
    }

    @Test
    void a_year_in_which_more_was_credited_than_sold_has_no_chart_and_its_figures_all_the_same() {
        var bare = new YearSummary(
                2025,
                true,
                AS_OF,
                1,
                List.of(),
                List.of(new AccountTotal("8000", 1_000, 0, 1)),
                months(-1_000),
                List.of(new YearSummary.Place(null, -1_000)),
                List.of(new VatTotal("NL", null, new BigDecimal("21.00"), LocalDate.of(2025, 1, 1), -1_000, -210, 1)),
                List.of(),
                new LinkedHashMap<>());

        assertThat(PdfVerdict.of(YearReport.pdf(bare, Locale.ENGLISH))
                        .isArchivableAloneAndAccessible()
                        .text())
                .contains("\u221210.00", "\u22122.10", "Not known");
    }

    @Test
    void the_same_figures_give_the_same_bytes() {
        var summary = summary(true, findings());

        assertThat(YearReport.pdf(summary, Locale.ENGLISH)).isEqualTo(YearReport.pdf(summary, Locale.ENGLISH));
    }

    private static YearSummary summary(boolean closed, SequencedMap<String, Long> findings) {
        return new YearSummary(
                2025,
                closed,
                AS_OF,
                18_204,
                List.of(new AccountTotal("0500", 0, 812_000, 9), new AccountTotal("1110", 812_000, 0, 9)),
                List.of(
                        new AccountTotal("1100", 9_800_000, 120_000, 52),
                        new AccountTotal("1110", 11_213_940, 10_412_300, 5_000),
                        new AccountTotal("1300", 12_004_311, 11_913_871, 9_000),
                        new AccountTotal("1500", 12_600, 812_700, 2_100),
                        new AccountTotal("1510DE", 9_500, 401_850, 800),
                        new AccountTotal("1510FR", 0, 212_000, 300),
                        new AccountTotal("4700", 412_870, 0, 4_400),
                        new AccountTotal("4710", 38_000, 9_900, 6),
                        new AccountTotal("8000", 60_000, 3_870_000, 2_100),
                        new AccountTotal("8010", 50_000, 3_175_000, 1_100),
                        new AccountTotal("8030", 0, 2_673_600, 900)),
                months(800_000),
                places(),
                List.of(
                        vat("NL", null, "21.00", 3_810_000, 800_100),
                        vat("NON-EU", null, null, 2_673_600, 0),
                        vat("OSS", "DE", "19.00", 2_065_000, 392_350),
                        vat("OSS", "FR", "20.00", 1_060_000, 212_000)),
                List.of(
                        new YearSummary.Movement("invoice", 4_100, 12_004_311),
                        new YearSummary.Movement("charge", 4_050, 11_800_000),
                        new YearSummary.Movement("refund", 61, 113_871),
                        new YearSummary.Movement("dispute", 4, 38_000),
                        new YearSummary.Movement("dispute_reversal", 1, 9_900),
                        new YearSummary.Movement("payout", 50, 9_800_000),
                        new YearSummary.Movement("payout_reversal", 1, 120_000)),
                findings);
    }

    /** The last has what is left of the year. */
    private static SequencedMap<YearMonth, Long> months(long each) {
        var months = new LinkedHashMap<YearMonth, Long>();
        for (int month = 1; month <= 11; month++) {
            months.put(YearMonth.of(2025, month), each * (month + 6) / 12);
        }
        long before = months.values().stream().mapToLong(Long::longValue).sum();
        months.put(YearMonth.of(2025, 12), each < 0 ? each : REVENUE - before);
        return months;
    }

    private static List<YearSummary.Place> places() {
        var codes = List.of("NL", "DE", "US", "FR", "GB", "BE", "ES", "IT", "CH", "AT", "PL", "FI", "PT", "SE");
        var places = new ArrayList<YearSummary.Place>();
        long left = REVENUE;
        for (var code : codes) {
            places.add(new YearSummary.Place(code, code.equals("SE") ? left : left / 3));
            left -= left / 3;
        }
        return places;
    }

    private static VatTotal vat(String code, @Nullable String country, @Nullable String percent, long base, long tax) {
        return new VatTotal(
                code,
                country,
                percent == null ? null : new BigDecimal(percent),
                LocalDate.of(2025, 1, 1),
                base,
                tax,
                900);
    }

    private static SequencedMap<String, Long> findings() {
        var findings = new LinkedHashMap<String, Long>();
        findings.put("no-invoice", 2L);
        findings.put("place-missing", 14L);
        return findings;
    }
}
