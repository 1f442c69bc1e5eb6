package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.finance.auditcheck.AuditFileChecker;
import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.local.LocalStack;
import ai.astrasonic.testing.LocalStackForTests;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From what Stripe holds to the files of a year, as finance does it: everything real, every sum made a second time. */
class FinanceJourneyTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String HELD_AGAINST_STRIPE = """
            SELECT count(*) FROM batch_job_execution e JOIN batch_job_instance i USING (job_instance_id)
            WHERE i.job_name = 'stripe-backfill' AND e.status = 'COMPLETED'""";

    private static Chromium chromium;
    private static LocalStack stack;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        stack = LocalStackForTests.stack();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void finance_takes_the_books_of_a_year_to_files_that_the_tax_office_accepts() throws Exception {
        theBooksFollowStripe();
        try (var finance = staff("finance", Locale.UK)) {
            judgeEverySale(finance);
            finance.at("finance?period=2025");
            finance.page().getByText("Revenue by VAT code").first().waitFor();
            Looks.at(finance, "finance-books");
            finance.at("finance/returns?period=2025-Q2");
            finance.page().getByText("Dutch VAT return").first().waitFor();
            Looks.at(finance, "finance-returns");
            finance.at("finance/entries?period=2025&code=OSS");
            finance.page().getByText(Pattern.compile("^2025-0\\d{5}$")).first().waitFor();
            Looks.at(finance, "finance-entries");
            verify(made(finance));
            Looks.at(finance, "finance-exports");
            assertThat(finance.complaints()).isEmpty();
        }
        try (var dutch = staff("finance", Locale.of("nl", "NL"))) {
            dutch.at("finance?period=2025");
            dutch.page().getByText("Omzet per btw-code").first().waitFor();
            Looks.at(dutch, "finance-books-nl");
        }
    }

    private static void theBooksFollowStripe() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> number("SELECT count(*) FROM balance_transaction") > 0
                        && number("SELECT count(*) FROM sale_changed") == 0
                        && number("SELECT count(*) FROM booking WHERE event = 'payout'") > 0
                        && number(HELD_AGAINST_STRIPE) > 0);
    }

    /** What the evidence does not tell, a person decides. */
    private static void judgeEverySale(Staff finance) {
        finance.at("finance/places?period=2025");
        finance.page()
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("To be judged"))
                .waitFor();
        for (long waiting = unjudged(); waiting > 0; waiting = unjudged()) {
            long before = waiting;
            finance.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Judge"))
                    .first()
                    .click();
            var dialog = finance.page().getByRole(AriaRole.DIALOG).first();
            if (dialog.getByLabel("Taxed in").inputValue().isEmpty()) {
                dialog.getByLabel("Taxed in").fill("United States");
                dialog.getByLabel("Taxed in").press("Enter");
            }
            dialog.getByLabel("Reason").fill("The customer wrote so");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Judge"))
                    .last()
                    .click();
            Awaitility.await().atMost(PATIENCE).until(() -> unjudged() < before);
            finance.at("finance/places?period=2025");
        }
        SettledBooks.await();
    }

    /** What no code fits, and what is taxed where no two pieces of evidence point; until somebody decided. */
    private static long unjudged() {
        return number("""
                SELECT count(*) FROM (
                    SELECT b.matter FROM booking b JOIN booking_line l ON l.booking_id = b.id
                    WHERE l.vat_code = 'JUDGE' AND b.booked_on <= '2025-12-31' GROUP BY 1 HAVING sum(l.amount_minor) <> 0
                    UNION
                    SELECT p.invoice_id FROM finance_finding f JOIN payment p ON p.id = f.object_id
                    WHERE f.kind = 'place-conflict' AND f.resolved_at IS NULL AND p.created_at < '2025-12-31T23:00Z'
                      AND NOT EXISTS (SELECT FROM sale_judgement j WHERE j.sale_id = p.invoice_id)) waiting""");
    }

    private Path made(Staff finance) {
        finance.at("finance/exports?period=2025");
        finance.page().getByText("With invoices and credit notes").click();
        finance.press("Make the files of 2025");
        var link = finance.page()
                .getByText("Download", new Page.GetByTextOptions().setExact(true))
                .last();
        finance.page().getByText("Ready").first().waitFor();
        var zip = folder.resolve("books.zip");
        finance.page().waitForDownload(link::click).saveAs(zip);
        return zip;
    }

    private static void verify(Path zip) throws Exception {
        assertThat(PackageVerifier.verify(zip, null).good()).isTrue();
        long debit = number("SELECT sum(amount_minor) FROM booking b JOIN booking_line l ON l.booking_id = b.id"
                + " WHERE year = 2025 AND amount_minor > 0");
        try (var files = new ZipFile(zip.toFile())) {
            for (var name : List.of("astrasonic_2025_4_0.XAF", "astrasonic_2025_3_2.XAF")) {
                var report = AuditFileChecker.check(files.getInputStream(files.getEntry(name)));
                assertThat(report.isGood()).as(name + " " + report.findings()).isTrue();
                assertThat(report.figures().debit().longValueExact()).isEqualTo(debit);
            }
            itIsWhole(files);
        }
        assertThat(number("SELECT sum(amount_minor) FROM booking_line WHERE account = '1110'"))
                .as("what the books say is at Stripe, and what Stripe moved")
                .isEqualTo(number("SELECT sum(net_minor) FROM balance_transaction"));
    }

    /** Each file that an inspector may ask for, the summary to be looked at. */
    private static void itIsWhole(ZipFile files) throws Exception {
        var names = files.stream().map(ZipEntry::getName).toList();
        assertThat(names).contains("ledger-2025.csv", "ledger-2025.xlsx", "oss-records-2025.csv");
        assertThat(names).filteredOn(name -> name.startsWith("invoices/")).hasSize((int) number("""
                SELECT count(*) FROM invoice WHERE status IN ('open', 'paid', 'uncollectible')
                AND extract(year FROM coalesce(finalized_at, created_at) AT TIME ZONE 'Europe/Amsterdam') = 2025"""));
        var folder = Files.createDirectories(Path.of("target/reports"));
        for (var name :
                List.of("summary-2025-en.pdf", "summary-2025-nl.pdf", "ledger-2025.xlsx", "oss-records-2025.csv")) {
            Files.write(
                    folder.resolve(name),
                    files.getInputStream(files.getEntry(name)).readAllBytes());
        }
    }

    private static long number(String sql) {
        return JdbcClient.create(LocalStackForTests.database())
                .sql(sql)
                .query(Long.class)
                .single();
    }

    private static Staff staff(String name, Locale asks) {
        return Staff.signIn(chromium.browser(), stack, name, ColorScheme.LIGHT, Staff.WIDE, asks);
    }
}
