package ai.astrasonic.jobs.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.finance.books.BookStory;
import ai.astrasonic.finance.books.BooksKept;
import ai.astrasonic.finance.exports.YearForBench;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erasing customers cuts the person out of what is around the books and changes no number in them (Art. 17(3)(b), AWR 52). */
@DatabaseTest
class BooksSurviveErasureTest {

    @Autowired
    ErasureStoriesOfJobs stories;

    @Autowired
    ApplicationContext application;

    @Autowired
    TestDatabases.Database database;

    private BooksKept books;

    @BeforeEach
    void world() {
        stories.emptyStores();
        books = new BooksKept(application);
    }

    @Test
    void the_audit_file_of_a_year_is_the_same_byte_for_byte_after_ten_of_its_customers_were_erased() throws Exception {
        erase(10);
    }

    @Test
    @Tag("long")
    void the_audit_file_of_a_year_is_the_same_byte_for_byte_after_a_thousand_of_its_customers_were_erased()
            throws Exception {
        erase(1_000);
    }

    private void erase(int customers) throws Exception {
        long begin = System.nanoTime();
        var people = new ArrayList<ErasureStoriesOfJobs.Somebody>();
        for (int i = 0; i < customers; i++) {
            var person = stories.aPersonWithEverything("buyer" + i + "@example.org");
            books.tell(aYearOf("c" + i, i % 3 == 0 ? "DE" : "NL")
                    .customer(person.account().value()));
            people.add(person);
        }
        JdbcClient.create(database.superuser())
                .sql("INSERT INTO book_closing VALUES ('2025-12-31', now(), 'tester', 'filed')")
                .update();
        var file = auditFile();
        var totals = totals();
        assertThat(file).contains("<taxRegIdent>BE0123456789</taxRegIdent>").doesNotContain("Jo Consumer");

        long seeded = System.nanoTime();
        people.forEach(stories::due);
        while (!stories.batches().isEmpty()) {
            assertThat(stories.runAll()).allMatch(LaunchResult.Done.class::isInstance);
        }
        books.follow();
        System.out.printf(
                "%d customers: %.0f s to make them, %.0f s to erase them; a file of %d bytes%n",
                customers, (seeded - begin) / 1e9, (System.nanoTime() - seeded) / 1e9, file.length());

        assertThat(JdbcClient.create(database.superuser())
                        .sql("SELECT count(*) FROM stripe_customer WHERE email IS NOT NULL OR name IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(auditFile()).isEqualTo(file);
        assertThat(totals()).isEqualTo(totals);
    }

    private static BookStory aYearOf(String name, String country) {
        long tax = country.equals("DE") ? 190 : 210;
        var story = BookStory.of(name, "eur");
        return (name.endsWith("7")
                        ? story.reverseCharged("2025-03-12", "BE", 1000 + tax, "BE0123456789")
                        : story.invoice("2025-03-12", country, 1000 + tax, tax))
                .charge("2025-03-12", 1000 + tax)
                .moved("charge", "ch_" + name, "2025-03-12", 1000 + tax, 43);
    }

    private String auditFile() throws Exception {
        var into = new ByteArrayOutputStream();
        try (var connection = database.superuser().getConnection()) {
            connection.setAutoCommit(false);
            new YearForBench(application, 2025).xaf(connection, into);
            connection.rollback();
        }
        return into.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** By account, period and VAT code, from the lines themselves. */
    private List<String> totals() {
        return JdbcClient.create(database.superuser())
                .sql("""
                        SELECT concat_ws(' ', date_trunc('month', b.booked_on)::date, l.account, l.vat_code, l.vat_country, l.vat_percent,
                                         sum(l.amount_minor), sum(l.vat_minor), count(*))
                        FROM booking b JOIN booking_line l ON l.booking_id = b.id
                        GROUP BY date_trunc('month', b.booked_on), l.account, l.vat_code, l.vat_country, l.vat_percent ORDER BY 1
                        """)
                .query(String.class)
                .list();
    }
}
