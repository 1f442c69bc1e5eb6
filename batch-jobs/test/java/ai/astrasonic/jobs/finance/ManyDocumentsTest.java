package ai.astrasonic.jobs.finance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.bench.ManyEntries;
import ai.astrasonic.finance.books.BookStory;
import ai.astrasonic.finance.books.BooksKept;
import ai.astrasonic.finance.exports.FinanceExports;
import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Tag("long")
class ManyDocumentsTest {

    private static final int INVOICES = Integer.getInteger("astrasonic.documents", 20_000);

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext application;

    @Autowired
    FinanceExports exports;

    @Autowired
    TestDatabases.Database database;

    @Test
    void a_year_with_many_invoices_is_one_package_that_an_outsider_can_check() throws Exception {
        ManyEntries.fill(database.superuser(), 2025, 3L * INVOICES);
        new BooksKept(application).tell(BookStory.of("first", "eur").invoice("2024-03-12", "NL", 1210, 210));
        JdbcClient.create(database.superuser()).sql("""
                        INSERT INTO invoice (id, customer_id, number, total_minor, tax_minor, paid_minor, currency, tax_country,
                                             status, created_at, told_at)
                        SELECT b.matter, 'cus_bench1', b.invoice_number, 1190, 190, 1190, 'EUR', 'DE', 'paid',
                               b.booked_on + time '12:00', b.booked_on
                        FROM booking b WHERE b.year = 2025
                        """).update();
        JdbcClient.create(database.superuser()).sql("DELETE FROM sale_changed").update();
        long begun = System.nanoTime();

        var id = MadeYear.asFinance(() -> exports.order(2025, true));
        try (var made = MadeYear.of(application, id, folder)) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "@@ %d invoices and %d lines in %.1f s, %.0f invoices a second in all%n",
                    INVOICES, 3 * INVOICES, seconds, INVOICES / seconds);
            assertThat(made.names())
                    .filteredOn(name -> name.startsWith("invoices/"))
                    .hasSize(INVOICES);
            assertThat(PackageVerifier.verify(made.file(), null).good()).isTrue();
        }
    }
}
