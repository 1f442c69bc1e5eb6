package ai.astrasonic.finance.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.billing.Payments;
import ai.astrasonic.testing.DatabaseTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = "system")
class BookkeepingTest {

    private static final Instant TOLD = Instant.parse("2026-11-22T08:00:00Z");

    @Autowired
    Payments payments;

    @Autowired
    Bookkeeping books;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_sale_in_the_netherlands_is_booked_with_its_tax_its_payment_and_its_fee() {
        book(BookStory.of("nl", "eur")
                .invoice("2025-03-12", "NL", 1210, 210)
                .charge("2025-03-12", 1210)
                .moved("charge", "ch_nl", "2025-03-12", 1210, 43));

        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "invoice 2025-03-12 1300 1210",
                        "invoice 2025-03-12 8000 -1000 NL-21 -210",
                        "invoice 2025-03-12 1500 -210",
                        "charge 2025-03-12 1110 1167",
                        "charge 2025-03-12 1300 -1210",
                        "charge 2025-03-12 4700 43");
    }

    @Test
    void a_consumer_elsewhere_in_the_union_is_declared_in_the_one_stop_shop_at_the_rate_of_that_day() {
        book(BookStory.of("de", "eur").invoice("2025-03-12", "DE", 1190, 190));
        book(BookStory.of("ee", "eur").invoice("2025-06-30", "EE", 1220, 220));
        book(BookStory.of("gr", "eur").invoice("2025-07-01", "EL", 1240, 240));

        assertThat(lines())
                .contains(
                        "invoice 2025-03-12 8010 -1000 OSS-DE-19 -190",
                        "invoice 2025-03-12 1510DE -190",
                        "invoice 2025-06-30 8010 -1000 OSS-EE-22 -220",
                        "invoice 2025-07-01 8010 -1000 OSS-GR-24 -240");
    }

    @Test
    void a_business_elsewhere_in_the_union_pays_the_tax_itself() {
        book(BookStory.of("be", "eur").reverseCharged("2025-03-12", "BE", 1000, "BE0123456789"));

        assertThat(lines()).contains("invoice 2025-03-12 8020 -1000 EU-B2B 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "NL", "XX"})
    void what_should_have_been_taxed_and_was_not_waits_for_a_person(String country) {
        book(BookStory.of("odd", "eur").invoice("2025-03-12", country, 1000, 0));

        assertThat(lines()).contains("invoice 2025-03-12 8090 -1000 JUDGE 0");
    }

    @Test
    void what_was_paid_in_another_currency_is_booked_at_the_rate_of_its_payment_and_shows_both() {
        book(BookStory.of("us", "usd")
                .invoice("2025-03-12", "US", 1000, 0)
                .charge("2025-03-12", 1000)
                .moved("charge", "ch_us", "2025-03-12", 920, 40)
                .refund("2025-05-02", 1000)
                .moved("refund", "re_us", "2025-05-02", -935, 0));

        assertThat(lines())
                .contains(
                        "invoice 2025-03-12 1300 920 USD 1000",
                        "invoice 2025-03-12 8030 -920 NON-EU 0 USD -1000",
                        "charge 2025-03-12 1300 -920 USD -1000",
                        "credit 2025-05-02 8030 920 NON-EU 0 USD 1000",
                        "refund 2025-05-02 1110 -935",
                        "refund 2025-05-02 1300 920 USD 1000",
                        "refund 2025-05-02 4720 15");
        assertThat(balance(LedgerAccount.DEBTORS)).isZero();
    }

    @Test
    void yen_have_no_cents() {
        book(BookStory.of("jp", "jpy")
                .invoice("2025-03-12", "JP", 1500, 0)
                .charge("2025-03-12", 1500)
                .moved("charge", "ch_jp", "2025-03-12", 931, 40));

        assertThat(lines()).contains("invoice 2025-03-12 1300 931 JPY 1500");
    }

    @Test
    void a_refund_takes_back_its_part_of_the_tax_with_a_credit_note_or_without() {
        book(refunded("a").refund("2025-05-02", 605).moved("refund", "re_a", "2025-05-02", -605, 0));
        book(refunded("b")
                .refund("2025-05-02", 1210)
                .creditNote("2025-05-02", 1210, 210)
                .moved("refund", "re_b", "2025-05-02", -1210, 0));

        assertThat(lines()).contains("credit 2025-05-02 8000 500 NL-21 105", "credit 2025-05-02 8000 1000 NL-21 210");
        assertThat(balance(LedgerAccount.DEBTORS)).isZero();
        assertThat(balance("1500")).isEqualTo(-105);
    }

    @Test
    void a_credit_note_that_comes_after_its_refund_does_not_take_the_tax_back_twice() {
        book(refunded("a").refund("2025-05-02", 1210).moved("refund", "re_a", "2025-05-02", -1210, 0));
        book(BookStory.of("a", "eur").creditNote("2025-05-03", 1210, 210));

        assertThat(balance("1500")).isZero();
        assertThat(balance("8000")).isZero();
        assertThat(balance(LedgerAccount.DEBTORS)).isZero();
    }

    @Test
    void a_dispute_lost_costs_the_amount_and_one_won_brings_it_back() {
        book(disputed("lost", "lost"));
        book(disputed("won", "won").moved("dispute_reversal", "du_won", "2025-06-01", 1210, 0));

        assertThat(balance("4710")).isEqualTo(1210);
        assertThat(balance("4700")).isEqualTo(2 * (43 + 2000));
    }

    @Test
    void a_payout_goes_to_the_bank_on_the_day_it_arrives_and_comes_back_when_it_fails() {
        book(BookStory.of("p", "eur")
                .payout("2025-05-05", 5000, "paid")
                .moved("payout", "po_p", "2025-05-02", -5000, 0));
        book(BookStory.of("f", "eur")
                .payout("2025-05-05", 700, "failed")
                .moved("payout", "po_f", "2025-05-02", -700, 0)
                .moved("payout_reversal", "po_f", "2025-05-06", 700, 0));

        assertThat(lines()).contains("payout 2025-05-05 1100 5000", "payout 2025-05-05 1110 -5000");
        assertThat(balance(LedgerAccount.BANK)).isEqualTo(5000);
    }

    @Test
    void what_is_told_twice_is_booked_once() {
        var story = refunded("a");
        book(story);
        var before = lines();
        payments.load(story.told(), TOLD.plusSeconds(60));
        jdbc.sql("INSERT INTO sale_changed VALUES ('in_a', :at), ('ch_a', :at) ON CONFLICT DO NOTHING")
                .param("at", TOLD.atOffset(java.time.ZoneOffset.UTC))
                .update();

        assertThat(books.book(100).entries()).isZero();
        assertThat(lines()).isEqualTo(before);
    }

    /** The seed decides the order of the objects and after which of them the books are brought up to date. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void in_whatever_order_stripe_tells_it_the_sums_are_the_same(int seed) {
        var shuffled = new ArrayList<>(all());
        var dice = new Random(seed);
        Collections.shuffle(shuffled, dice);
        for (var one : shuffled) {
            payments.load(List.of(one), TOLD);
            if (dice.nextInt(3) == 0) {
                books.book(1 + dice.nextInt(3));
            }
        }
        drain();

        assertThat(sums())
                .containsExactly(
                        "1100 5000",
                        "1110 -4434",
                        "1500 -315",
                        "4700 2169",
                        "8000 NL 21.00 -1500 -315",
                        "8030 NON-EU USD -920 0 -1000");
        assertThat(gaps()).isZero();
    }

    @Test
    void numbers_have_no_gap_and_every_entry_is_balanced() {
        payments.load(all(), TOLD);
        drain();

        assertThat(gaps()).isZero();
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM (SELECT FROM booking_line GROUP BY booking_id HAVING sum(amount_minor) <> 0) o")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_comes_after_the_books_are_closed_is_booked_on_the_next_day() {
        book(refunded("a"));
        jdbc.sql("INSERT INTO book_closing VALUES ('2025-06-30', now(), 'tester', 'filed')")
                .update();

        book(BookStory.of("a", "eur").refund("2025-05-02", 1210).moved("refund", "re_a", "2025-05-02", -1210, 0));

        assertThat(lines()).contains("refund 2025-07-01 1110 -1210", "credit 2025-07-01 8000 1000 NL-21 210");
        assertThat(jdbc.sql("SELECT DISTINCT supplied_on::text FROM booking WHERE event = 'credit'")
                        .query(String.class)
                        .list())
                .containsExactly("2025-03-12");
    }

    @Test
    void the_customer_is_a_number_whose_person_stands_in_one_table_only() {
        book(refunded("a").customer(new UUID(7, 7)));

        assertThat(jdbc.sql("""
                                SELECT c.customer_id || ' ' || c.account_id FROM book_customer c
                                WHERE c.customer_key IN (SELECT customer_key FROM booking)
                                """).query(String.class).single()).isEqualTo("cus_a " + new UUID(7, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE booking SET doc_ref = 'x'",
                "DELETE FROM booking",
                "UPDATE booking_line SET amount_minor = 0",
                "DELETE FROM booking_line",
                "TRUNCATE booking CASCADE",
                "INSERT INTO booking_line (booking_id, line, account, amount_minor) SELECT id, 99, '1300', 1 FROM booking LIMIT 1"
            })
    void the_database_refuses_every_change_of_the_books(String change) {
        book(refunded("a"));

        assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
    }

    private static BookStory refunded(String name) {
        return BookStory.of(name, "eur")
                .invoice("2025-03-12", "NL", 1210, 210)
                .charge("2025-03-12", 1210)
                .moved("charge", "ch_" + name, "2025-03-12", 1210, 43);
    }

    private static BookStory disputed(String name, String status) {
        return refunded(name)
                .dispute("2025-04-01", 1210, status)
                .moved("dispute", "du_" + name, "2025-04-01", -1210, 2000);
    }

    private static List<String> all() {
        return Stream.of(
                        refunded("n1").refund("2025-05-02", 605).moved("refund", "re_n1", "2025-05-02", -605, 0),
                        refunded("n2")
                                .refund("2025-05-02", 1210)
                                .creditNote("2025-05-02", 1210, 210)
                                .moved("refund", "re_n2", "2025-05-02", -1210, 0),
                        disputed("n3", "won").moved("dispute_reversal", "du_n3", "2025-06-01", 1210, 0),
                        BookStory.of("u1", "usd")
                                .invoice("2025-03-12", "US", 1000, 0)
                                .charge("2025-03-12", 1000)
                                .moved("charge", "ch_u1", "2025-03-12", 920, 40),
                        BookStory.of("p1", "eur")
                                .payout("2025-05-05", 5000, "paid")
                                .moved("payout", "po_p1", "2025-05-02", -5000, 0))
                .flatMap(story -> story.told().stream())
                .toList();
    }

    private void book(BookStory story) {
        payments.load(story.told(), TOLD);
        drain();
    }

    private void drain() {
        while (!books.book(50).isLast()) {
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    private List<String> lines() {
        return jdbc.sql("""
                        SELECT concat_ws(' ', b.event, b.booked_on, l.account, l.amount_minor,
                                         nullif(concat_ws('-', l.vat_code, l.vat_country, trim_scale(l.vat_percent)), ''), l.vat_minor,
                                         l.currency, l.currency_minor)
                        FROM booking b JOIN booking_line l ON l.booking_id = b.id ORDER BY b.id, l.line
                        """).query(String.class).list();
    }

    private List<String> sums() {
        return jdbc.sql("""
                        SELECT concat_ws(' ', account, vat_code, vat_country, vat_percent, currency, sum(amount_minor), sum(vat_minor),
                                         sum(currency_minor))
                        FROM booking_line GROUP BY account, vat_code, vat_country, vat_percent, currency
                        HAVING sum(amount_minor) <> 0 ORDER BY 1
                        """).query(String.class).list();
    }

    private long balance(String account) {
        return jdbc.sql("SELECT coalesce(sum(amount_minor), 0) FROM booking_line WHERE account = :account")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    private long gaps() {
        return jdbc.sql(
                        "SELECT count(*) FROM (SELECT year FROM booking GROUP BY year HAVING max(number) <> count(*)) g")
                .query(Long.class)
                .single();
    }
}
