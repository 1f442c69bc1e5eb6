package ai.astrasonic.jobs.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.billing.Payments;
import ai.astrasonic.finance.auditcheck.AuditFileChecker;
import ai.astrasonic.finance.books.BookStory;
import ai.astrasonic.finance.books.Bookkeeping;
import ai.astrasonic.finance.exports.ExportId;
import ai.astrasonic.finance.exports.ExportRefused;
import ai.astrasonic.finance.exports.FinanceExports;
import ai.astrasonic.finance.exports.YearExport;
import ai.astrasonic.finance.reconciliation.FindingKind;
import ai.astrasonic.finance.reconciliation.Findings;
import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.reports.PdfVerdict;
import ai.astrasonic.reports.Unzipped;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class YearExportJobTest {

    private static final Instant TOLD = Instant.parse("2026-11-22T08:00:00Z");
    private static final List<String> POINTS =
            List.of("finance-export.before", "finance-export.written", "finance-export.stored", "finance-export.made");

    @TempDir
    Path folder;

    @Autowired
    Payments payments;

    @Autowired
    Bookkeeping books;

    @Autowired
    FinanceExports exports;

    @Autowired
    Findings findings;

    @Autowired
    LaunchRunner runner;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void both_audit_files_of_a_year_are_valid_and_add_up_to_what_is_booked() throws Exception {
        aYear();
        var zip = made(order(2025));

        for (var name : List.of("astrasonic_2025_4_0.XAF", "astrasonic_2025_3_2.XAF")) {
            var report = AuditFileChecker.check(zip.getInputStream(zip.getEntry(name)));
            assertThat(report.isGood()).as(name + " " + report.findings()).isTrue();
            assertThat(report.figures().debit()).isEqualTo(booked("> 0"));
            assertThat(report.figures().credit()).isEqualTo(booked("< 0"));
        }
    }

    @Test
    void the_ledger_has_a_line_for_each_that_is_booked_and_no_formula() throws Exception {
        aYear();
        var csv = text(made(order(2025)), "ledger-2025.csv");

        assertThat(csv.lines().count()).isEqualTo(1 + lines());
        assertThat(csv)
                .contains("2025-000001,1,", ",OSS-DE-19,19.00,1.90,C", "'=HYPERLINK")
                .doesNotContain(",=HYPERLINK");
    }

    @Test
    void the_ledger_as_a_workbook_has_the_same_lines_with_days_and_amounts_that_can_be_reckoned_with()
            throws Exception {
        aYear();
        var zip = made(order(2025));
        var workbook = zip.getInputStream(zip.getEntry("ledger-2025.xlsx")).readAllBytes();
        var sheet = new String(Unzipped.parts(workbook).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);

        assertThat(sheet.split("<row ").length - 1).isEqualTo((int) (1 + lines()));
        assertThat(sheet)
                .contains("<v>45728", "<v>12.1</v>", "<is><t>=HYPERLINK(1)</t></is>")
                .doesNotContain("<f>");
        var days = sheet.split("<v>45728", -1).length - 1;
        assertThat(days).as("12 March 2025, of booking and of supply").isGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void the_summary_has_the_figures_of_the_books_and_names_nobody(String language) throws Exception {
        aYear();
        var zip = made(order(2025));
        var pdf = PdfVerdict.of(zip.getInputStream(zip.getEntry("summary-2025-" + language + ".pdf"))
                        .readAllBytes())
                .isArchivableAloneAndAccessible();

        assertThat(pdf.text()).contains(shown(language)).doesNotContain("Jo Consumer", "Club Noir", "cus_");
    }

    /** Sums made here, from the lines. */
    private List<String> shown(String language) {
        var format = NumberFormat.getNumberInstance(Locale.of(language));
        format.setMinimumFractionDigits(2);
        return jdbc.sql("""
                        SELECT coalesce(sum(l.amount_minor) FILTER (WHERE l.amount_minor > 0), 0) / 100.0 FROM booking b
                        JOIN booking_line l ON l.booking_id = b.id WHERE b.year = 2025 GROUP BY l.account
                        UNION ALL
                        SELECT coalesce(-sum(l.amount_minor) FILTER (WHERE l.amount_minor < 0), 0) / 100.0 FROM booking b
                        JOIN booking_line l ON l.booking_id = b.id WHERE b.year = 2025 GROUP BY l.account
                        UNION ALL
                        SELECT abs(sum(l.amount_minor)) / 100.0 FROM booking b JOIN booking_line l ON l.booking_id = b.id
                        WHERE b.year = 2025 AND l.vat_code IS NOT NULL GROUP BY l.vat_code, l.vat_country
                        UNION ALL
                        SELECT abs(sum(l.amount_minor)) / 100.0 FROM booking b JOIN booking_line l ON l.booking_id = b.id
                        WHERE b.year = 2025 AND l.vat_code IS NOT NULL GROUP BY extract(month FROM b.booked_on)
                        """).query(BigDecimal.class).list().stream()
                .map(format::format)
                .toList();
    }

    @Test
    void a_consumer_is_a_number_and_a_country_and_a_business_has_its_name_and_number() throws Exception {
        aYear();
        var file = text(made(order(2025)), "astrasonic_2025_4_0.XAF");

        assertThat(file)
                .contains(
                        "<custSupName>Club Noir BV</custSupName><taxRegistrationCountry>BE</taxRegistrationCountry><taxRegIdent>BE0123456789</taxRegIdent>")
                .doesNotContain("Jo Consumer", "cus_");
        assertThat(file.split("<custSupName>")).hasSize(2);
    }

    @Test
    void the_zip_is_signed_and_an_outsider_can_check_it() throws Exception {
        aYear();
        made(order(2025));

        assertThat(PackageVerifier.verify(folder.resolve("books.zip"), null).good())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"finance-export.before", "finance-export.written", "finance-export.stored", "finance-export.made"
            })
    void what_breaks_anywhere_is_made_again_and_appears_once(String point) throws Exception {
        aYear();
        var id = order(2025);
        try (var harness = FaultPoints.install(reached -> {
            if (reached.equals(point)) {
                throw new UncheckedIOException(new IOException("broken at " + reached));
            }
        })) {
            assertThat(run(id)).isInstanceOf(LaunchResult.Failed.class);
        }
        assertThat(export().state())
                .isEqualTo(point.equals(POINTS.getLast()) ? YearExport.State.READY : YearExport.State.ORDERED);

        var zip = made(id);

        assertThat(AuditFileChecker.check(zip.getInputStream(zip.getEntry("astrasonic_2025_4_0.XAF")))
                        .isGood())
                .isTrue();
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE verb = 'finance-export-made'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_year_without_entries_or_with_a_sale_to_be_judged_is_refused() {
        assertThatThrownBy(() -> order(2025)).isInstanceOf(ExportRefused.class);
        book(BookStory.of("odd", "eur").invoice("2025-03-12", "DE", 1000, 0));

        assertThatThrownBy(() -> order(2025))
                .isInstanceOfSatisfying(
                        ExportRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(ExportRefused.Why.STILL_TO_JUDGE));
    }

    @Test
    void money_that_moved_for_an_unknown_reason_stops_the_export() {
        aYear();
        book(BookStory.of("x", "eur").moved("climate_contribution", "cc_1", "2025-05-05", -100, 0));

        assertThatThrownBy(() -> order(2025))
                .isInstanceOfSatisfying(
                        ExportRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(ExportRefused.Why.UNKNOWN_MOVEMENT));
    }

    @Test
    void an_event_that_nobody_decided_about_stops_the_export_of_its_year() {
        aYear();
        RunAs.job(
                "test",
                () -> findings.note(
                        FindingKind.UNKNOWN_EVENT_TYPE,
                        "climate.order.created",
                        Instant.parse("2025-05-05T10:00:00Z")));

        assertThatThrownBy(() -> order(2025))
                .isInstanceOfSatisfying(
                        ExportRefused.class,
                        refused ->
                                assertThat(refused.what()).containsExactly("unknown-event-type climate.order.created"));
    }

    @Test
    void a_file_is_gone_after_its_time_and_its_history_stays() throws Exception {
        aYear();
        var id = order(2025);
        made(id);
        clock.advance(Duration.ofDays(8));

        RunAs.job("test", () -> exports.removeOld());

        assertThat(export().state()).isEqualTo(YearExport.State.REMOVED);
        assertThat(export().downloads()).isEqualTo(1);
        assertThatThrownBy(() -> download(id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_file_of_a_year_that_is_still_open_says_so() {
        aYear();
        order(2025);

        assertThat(export().open()).isTrue();
        assertThat(export().fileName()).isEqualTo("astrasonic-2025-open.zip");
    }

    private void aYear() {
        book(BookStory.of("early", "eur").invoice("2024-12-31", "NL", 1210, 210));
        book(BookStory.of("nl", "eur")
                .customer(new UUID(1, 1))
                .invoice("2025-03-12", "NL", 1210, 210)
                .charge("2025-03-12", 1210)
                .moved("charge", "ch_nl", "2025-03-12", 1210, 43)
                .refund("2025-05-02", 605)
                .moved("refund", "re_nl", "2025-05-02", -605, 0));
        book(BookStory.of("de", "eur").invoice("2025-04-01", "DE", 1190, 190));
        book(BookStory.of("be", "eur").reverseCharged("2025-04-02", "BE", 1000, "BE0123456789"));
        book(BookStory.of("us", "usd")
                .invoice("2025-04-03", "US", 1000, 0)
                .charge("2025-04-03", 1000)
                .moved("charge", "ch_us", "2025-04-03", 920, 40));
        book(BookStory.of("bad", "eur").invoiceNumbered("=HYPERLINK(1)", "2025-04-04", "NL", 1210, 210));
        book(BookStory.of("p", "eur").payout("2025-05-05", 500, "paid").moved("payout", "po_p", "2025-05-02", -500, 0));
    }

    private void book(BookStory story) {
        RunAs.job("test", () -> {
            payments.load(story.told(), TOLD);
            while (!books.book(50).isLast()) {
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
            }
        });
    }

    private ExportId order(int year) {
        return SignIn.as(SignIn.fresh("fenna", Roles.FINANCE), () -> exports.order(year, false));
    }

    private LaunchResult run(ExportId id) {
        return runner.run(new LaunchOrder(YearExportJob.NAME, id.toString(), Roles.SYSTEM));
    }

    private ZipFile made(ExportId id) throws IOException {
        assertThat(run(id)).isInstanceOf(LaunchResult.Done.class);
        var file = folder.resolve("books.zip");
        Files.write(file, download(id));
        return new ZipFile(file.toFile());
    }

    private byte[] download(ExportId id) {
        return SignIn.as(SignIn.fresh("fenna", Roles.FINANCE), () -> {
            var into = new ByteArrayOutputStream();
            try {
                exports.download(id, into);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return into.toByteArray();
        });
    }

    private YearExport export() {
        return SignIn.as(SignIn.fresh("fenna", Roles.FINANCE), () -> exports.newest(1))
                .getFirst();
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private BigInteger booked(String sign) {
        return jdbc.sql("""
                        SELECT abs(sum(l.amount_minor)) FROM booking b JOIN booking_line l ON l.booking_id = b.id
                        WHERE b.year = 2025 AND l.amount_minor
                        """ + sign).query(BigInteger.class).single();
    }

    private long lines() {
        return jdbc.sql("SELECT count(*) FROM booking b JOIN booking_line l ON l.booking_id = b.id WHERE b.year = 2025")
                .query(Long.class)
                .single();
    }
}
