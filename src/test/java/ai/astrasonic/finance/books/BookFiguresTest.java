package ai.astrasonic.finance.books;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.DatabaseTest;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class BookFiguresTest {

    @Autowired
    BookFigures figures;

    @Autowired
    BookEntries entries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    @BeforeEach
    void twoYears() {
        var books = new BooksKept(application);
        books.tell(BookStory.of("a", "eur")
                .invoice("2024-11-30", "NL", 1210, 210)
                .charge("2024-12-01", 1210)
                .moved("charge", "ch_a", "2024-12-01", 1210, 43));
        books.tell(BookStory.of("b", "eur")
                .invoice("2025-02-10", "DE", 1190, 190)
                .charge("2025-02-10", 1190)
                .moved("charge", "ch_b", "2025-02-10", 1190, 40)
                .refund("2025-07-02", 1190)
                .moved("refund", "re_b", "2025-07-02", -1190, 0));
    }

    @Test
    void what_the_pages_read_is_what_the_lines_add_up_to() {
        assertThat(jdbc.sql("""
                        SELECT account || ' ' || sum(debit_minor - credit_minor) FROM book_total GROUP BY account ORDER BY 1
                        """).query(String.class).list())
                .isEqualTo(jdbc.sql("""
                        SELECT account || ' ' || sum(amount_minor) FROM booking_line GROUP BY account ORDER BY 1
                        """).query(String.class).list());
    }

    @Test
    void a_year_opens_with_what_the_year_before_left_and_its_result_is_retained() {
        assertThat(figures.opening(BookPeriod.year(2025)))
                .extracting(total -> total.account() + " " + total.balanceMinor())
                .containsExactly("0500 -957", "1110 1167", "1500 -210");
    }

    @Test
    void revenue_has_every_month_of_the_period_and_what_was_credited_is_taken_off() {
        assertThat(figures.revenue(BookPeriod.quarter(2025, 3)))
                .containsExactly(
                        java.util.Map.entry(YearMonth.of(2025, 7), -1000L),
                        java.util.Map.entry(YearMonth.of(2025, 8), 0L),
                        java.util.Map.entry(YearMonth.of(2025, 9), 0L));
    }

    @Test
    void entries_are_found_by_account_tax_event_invoice_number_and_page_by_page() {
        var year = BookPeriod.year(2025);

        assertThat(page(new EntryQuery(year, "4700", null, null, null, null))).containsExactly("charge");
        assertThat(page(new EntryQuery(year, null, "OSS", "DE", null, null))).containsExactly("credit", "invoice");
        assertThat(page(new EntryQuery(year, null, "OSS", "FR", null, null))).isEmpty();
        assertThat(page(new EntryQuery(year, null, null, null, "refund", null))).containsExactly("refund");
        assertThat(page(new EntryQuery(year, null, null, null, null, "AS-B"))).hasSize(4);
        assertThat(page(new EntryQuery(year, null, null, null, null, "2025-000001")))
                .hasSize(1);
        var all = entries.page(EntryQuery.of(year), Long.MAX_VALUE, 10);
        assertThat(entries.page(EntryQuery.of(year), all.get(1).id(), 10)).isEqualTo(all.subList(2, 4));
    }

    private List<String> page(EntryQuery query) {
        return entries.page(query, Long.MAX_VALUE, 10).stream()
                .map(Entry::event)
                .toList();
    }
}
