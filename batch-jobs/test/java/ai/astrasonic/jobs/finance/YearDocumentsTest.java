package ai.astrasonic.jobs.finance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.finance.books.BookStory;
import ai.astrasonic.finance.books.BooksKept;
import ai.astrasonic.finance.exports.FinanceExports;
import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.reports.PdfVerdict;
import ai.astrasonic.testing.DatabaseTest;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class YearDocumentsTest {

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext application;

    @Autowired
    FinanceExports exports;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aYear() {
        var books = new BooksKept(application);
        books.tell(BookStory.of("before", "eur").invoice("2024-12-31", "NL", 1210, 210));
        books.tell(BookStory.of("nl", "eur")
                .customer(new UUID(1, 1))
                .invoice("2025-03-12", "NL", 1210, 210)
                .charge("2025-03-12", 1210)
                .moved("charge", "ch_nl", "2025-03-12", 1210, 43)
                .refund("2025-05-02", 605)
                .creditNote("2025-05-02", 605, 105)
                .moved("refund", "re_nl", "2025-05-02", -605, 0));
        books.tell(BookStory.of("be", "eur").reverseCharged("2025-04-02", "BE", 1000, "BE0123456789"));
        books.tell(BookStory.of("us", "usd")
                .invoice("2025-04-03", "US", 1000, 0)
                .charge("2025-04-03", 1000)
                .moved("charge", "ch_us", "2025-04-03", 920, 40));
        books.tell(BookStory.of("odd", "eur").invoiceNumbered("../=1 +1", "2025-04-04", "NL", 1210, 210));
        books.tell(BookStory.of("one", "eur").invoiceNumbered("AS-TWICE", "2025-04-05", "NL", 1210, 210));
        books.tell(BookStory.of("two", "eur").invoiceNumbered("as-twice", "2025-04-06", "NL", 1210, 210));
    }

    @Test
    void each_invoice_and_credit_note_of_the_year_is_a_file_of_its_own_under_a_name_that_is_one() throws Exception {
        try (var made = withDocuments()) {
            assertThat(made.names())
                    .filteredOn(name -> name.contains("/"))
                    .containsExactlyInAnyOrder(
                            "invoices/AS-NL.pdf",
                            "invoices/AS-BE.pdf",
                            "invoices/AS-US.pdf",
                            "invoices/in_odd.pdf",
                            "invoices/AS-TWICE_in_one.pdf",
                            "invoices/as-twice_in_two.pdf",
                            "credit-notes/AS-NL-CN.pdf");
            assertThat(PackageVerifier.verify(made.file(), null).good()).isTrue();
        }
    }

    @Test
    void they_say_what_billing_says_and_name_a_business_only() throws Exception {
        try (var made = withDocuments()) {
            assertThat(text(made, "invoices/AS-NL.pdf")).contains("Factuur AS-NL", "12,10", "2,10", "Btw 21 %");
            assertThat(text(made, "credit-notes/AS-NL-CN.pdf"))
                    .contains("Creditnota AS-NL-CN", "6,05", "factuur AS-NL");
            assertThat(text(made, "invoices/AS-BE.pdf"))
                    .contains("Club Noir BV", "BE0123456789", "Reverse charge (btw verlegd)", "10.00");
            assertThat(text(made, "invoices/AS-US.pdf")).contains("Total, USD", "10.00", "United States");
            for (var name : List.of("invoices/AS-NL.pdf", "invoices/AS-US.pdf", "credit-notes/AS-NL-CN.pdf")) {
                assertThat(text(made, name))
                        .doesNotContain("Jo Consumer", "cus_")
                        .containsPattern("C\\d+");
            }
        }
    }

    @Test
    void who_does_not_ask_for_them_gets_none_and_how_far_it_is_stands_on_the_board() throws Exception {
        try (var made = MadeYear.of(application, 2025, folder)) {
            assertThat(made.names()).noneMatch(name -> name.contains("/"));
        }
        var lines = jdbc.sql(
                        "SELECT count(*) FROM booking b JOIN booking_line l ON l.booking_id = b.id WHERE year = 2025")
                .query(Long.class)
                .single();
        assertThat(jdbc.sql("SELECT rows_done || ' of ' || rows_expected FROM job_progress")
                        .query(String.class)
                        .single())
                .isEqualTo(4 * lines + " of " + 4 * lines);
    }

    @Test
    void what_waits_already_is_not_ordered_twice_and_with_documents_it_is_another_order() {
        var plain = MadeYear.asFinance(() -> exports.order(2025, false));
        var whole = MadeYear.asFinance(() -> exports.order(2025, true));

        assertThat(whole).isNotEqualTo(plain);
        assertThat(MadeYear.asFinance(() -> exports.order(2025, false))).isEqualTo(plain);
        assertThat(MadeYear.asFinance(() -> exports.order(2025, true))).isEqualTo(whole);
    }

    private MadeYear withDocuments() throws Exception {
        var id = MadeYear.asFinance(() -> exports.order(2025, true));
        return MadeYear.of(application, id, folder);
    }

    private static String text(MadeYear made, String name) throws Exception {
        return PdfVerdict.of(made.bytes(name)).isArchivableAndAccessible().text();
    }
}
