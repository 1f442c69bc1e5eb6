package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.billing.FinancialRecords;
import ai.astrasonic.billing.FinancialTerm;
import ai.astrasonic.billing.Sales;
import ai.astrasonic.billing.SalesCursor;
import ai.astrasonic.billing.TaxClass;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseState.AtRisk;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.seed.PaymentsOverNineYears;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** RET-2, by planting what it promises not to be, and by taking away what it promises to be. */
@DatabaseTest
class Ret2PaymentsStaySevenYearsTest {

    private static final Instant NOW = TestClock.START;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Ret2PaymentsStaySevenYears ret2;

    @Autowired
    PaymentsOverNineYears nineYears;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    @Qualifier("retentionDataSource")
    DataSource retention;

    private JdbcClient superuser;
    private Sales sales;

    @BeforeEach
    void empty() {
        superuser = JdbcClient.create(database.superuser());
        sales = new Sales(superuser);
    }

    @Test
    void it_is_broken_by_nine_years_of_payments_until_retention_has_removed_what_is_over() {
        nineYears.write(2_000, 100, 3);
        assertThat(ret2.check(NOW)).isInstanceOf(Broken.class);

        retain();

        assertThat(ret2.check(NOW))
                .isInstanceOfSatisfying(
                        Kept.class, kept -> assertThat(kept.finding().count()).isBetween(1_800L, 1_999L));
    }

    @Test
    void one_old_record_breaks_it_and_is_named() {
        sales.payment("old", "NL", "2018-12-31").payment("young", "NL", "2019-01-01");
        assertBroken(ret2.check(NOW), 1, new Fact("evidence.record", "payment 1"));

        retain();
        assertThat(ret2.check(NOW)).isInstanceOf(Kept.class);
    }

    @Test
    void what_is_due_today_may_go_in_the_run_of_today() {
        sales.payment("a", "NL", "2018-12-31");

        assertThat(ret2.check(Instant.parse("2025-12-31T22:59:59Z"))).isInstanceOf(Kept.class);
        assertThat(ret2.check(Instant.parse("2025-12-31T23:00:00Z"))).isInstanceOf(AtRisk.class);
        assertThat(ret2.check(Instant.parse("2026-01-01T23:00:00Z"))).isInstanceOf(Broken.class);
    }

    @Test
    void a_later_refund_an_open_dispute_and_the_one_stop_shop_keep_it_longer() {
        sales.sale("a", "NL", "2018-05-01").refund("a", "2019-01-02");
        sales.payment("b", "NL", "2018-05-01").dispute("b", "2018-06-01", "needs_response");
        sales.payment("c", "IE", "2018-05-01").payment("d", "GB", "2018-05-01").payment("e", null, "2018-05-01");
        superuser
                .sql("UPDATE payment SET account_id = NULL, customer_id = NULL, method = NULL, description = NULL")
                .update();

        assertThat(ret2.check(NOW)).isInstanceOf(Kept.class);
        assertThat(ret2.check(Instant.parse("2029-06-01T12:00:00Z"))).isInstanceOf(Broken.class);
    }

    @Test
    void a_record_of_the_one_stop_shop_that_names_its_person_after_seven_years_breaks_it() {
        sales.payment("c", "IE", "2018-05-01");

        assertBroken(ret2.check(NOW), 1, new Fact("evidence.record", "payment 1"));
    }

    @Test
    void what_a_hold_keeps_is_no_violation() {
        sales.payment("a", "NL", "2018-05-01");
        superuser.sql("""
                        INSERT INTO legal_hold (id, ground, facts, named, data_sets, ordered_by, placed_at, placed_by, review_on)
                        VALUES (gen_random_uuid(), 'LEGAL_CLAIMS', 'claim', false, '{billing.payment}', 'dpo', '2026-10-01Z',
                                'dpo', '2027-01-01')""").update();

        assertThat(ret2.check(NOW)).isInstanceOf(Kept.class);
    }

    @Test
    void numbers_that_somebody_took_out_of_the_ledger_break_it_also_at_its_ends() {
        IntStream.rangeClosed(1, 9).forEach(n -> sales.payment("a" + n, "NL", "2026-01-0" + n));
        superuser.sql("DELETE FROM payment WHERE ledger_number IN (1, 4, 5, 9)").update();

        assertBroken(
                ret2.check(NOW),
                4,
                new Fact("evidence.ledger-gap", "1"),
                new Fact("evidence.ledger-gap", "4–5"),
                new Fact("evidence.ledger-gap", "9"));
    }

    @Test
    void a_number_that_went_before_its_term_was_over_breaks_it() {
        sales.payment("a", "NL", "2026-01-01");
        superuser
                .sql("INSERT INTO removed_payment VALUES (1, 2020, false, '2027-12-31T12:00Z')")
                .update();

        assertBroken(ret2.check(NOW), 1, new Fact("evidence.ledger-early", "1"));
    }

    @Test
    void an_old_credit_note_and_old_evidence_break_it_and_a_later_credit_note_keeps_the_sale() {
        sales.sale("a", "NL", "2018-05-01").creditNote("a", "2018-06-01").evidence("a", "2018-05-01");
        sales.sale("b", "NL", "2018-05-01").creditNote("b", "2019-01-02").evidence("b", "2018-05-01");

        assertBroken(
                ret2.check(NOW),
                5,
                new Fact("evidence.record", "credit-note cn_a"),
                new Fact("evidence.record", "place-evidence card-country"));

        retain();
        assertThat(ret2.check(NOW)).isInstanceOf(Kept.class);
    }

    @Test
    void numbers_that_somebody_took_out_of_the_books_break_it_also_at_their_ends() {
        IntStream.rangeClosed(1, 9).forEach(number -> booked(2026, number, "txn_" + number));
        superuser.sql("INSERT INTO book_number VALUES (2026, 9), (2025, 1)").update();
        superuser.sql("DELETE FROM booking WHERE number IN (1, 4, 5, 9)").update();

        assertBroken(
                ret2.check(NOW),
                5,
                new Fact("evidence.book-gap", "2025: 1"),
                new Fact("evidence.book-gap", "2026: 1"),
                new Fact("evidence.book-gap", "2026: 4–5"),
                new Fact("evidence.book-gap", "2026: 9"));
    }

    @Test
    void an_entry_that_went_before_its_term_was_over_breaks_it_and_one_that_went_after_it_does_not() {
        superuser.sql("INSERT INTO book_number VALUES (2018, 2)").update();
        superuser
                .sql(
                        "INSERT INTO removed_booking VALUES (2018000000001, '2025-12-31T22:00Z'), (2018000000002, '2026-01-01T12:00Z')")
                .update();

        assertBroken(ret2.check(NOW), 1, new Fact("evidence.book-early", "2018000000001"));
    }

    @Test
    void what_stayed_behind_when_its_sale_had_gone_breaks_it() {
        booked(2018, 1, "in_gone");
        superuser.sql("INSERT INTO book_number VALUES (2018, 1)").update();
        superuser.sql("""
                        INSERT INTO balance_transaction (id, source_id, type, reporting_category, amount_minor, fee_minor, net_minor,
                                                         currency, status, created_at, available_at, told_at, fee_tax_minor)
                        SELECT 'txn_' || s, s, 'charge', 'charge', 1, 0, 1, 'EUR', 'available', '2018-05-01Z', '2018-05-01Z',
                               '2018-05-01Z', 0 FROM unnest(ARRAY['ch_gone', 're_gone', 'po_stays']) s;
                        INSERT INTO invoice_tax (invoice_id, position, amount_minor, inclusive) VALUES ('in_gone', 1, 1, true);
                        INSERT INTO place_evidence (payment_id, kind, country, source_object, captured_at)
                        VALUES ('ch_gone', 'card-country', 'NL', 'ch_gone', '2018-05-01Z')""").update();

        assertBroken(
                ret2.check(NOW),
                5,
                new Fact("evidence.record", "booking 2018000000001"),
                new Fact("evidence.record", "balance-transaction txn_ch_gone"),
                new Fact("evidence.record", "balance-transaction txn_re_gone"),
                new Fact("evidence.record", "invoice-tax in_gone"),
                new Fact("evidence.record", "place-evidence card-country"));
    }

    @Test
    void a_raw_event_after_thirty_days_and_a_file_after_a_week_break_it() {
        superuser.sql("""
                        INSERT INTO stripe_event (id, type, created_at, received_at, sha256, raw, state, next_try_at, processed_at)
                        SELECT 'evt_' || at::date, 'charge.succeeded', at, at, 'x', '{}', 'DONE', at, at
                        FROM unnest(ARRAY['2026-10-20Z', '2026-10-23Z']::timestamptz[]) at;
                        INSERT INTO finance_export (id, year, open, ordered_by, ordered_at, wrapped_key, ready_at, removed_at)
                        SELECT gen_random_uuid(), 2025, false, 'fenna', at, 'key', at, CASE WHEN at < '2026-11-01' THEN at END
                        FROM unnest(ARRAY['2026-10-01Z', '2026-11-12Z', '2026-11-15Z']::timestamptz[]) at""").update();

        assertBroken(ret2.check(NOW), 2, new Fact("evidence.record", "stripe-event evt_2026-10-20"));
    }

    private void booked(int year, int number, String matter) {
        superuser
                .sql("""
                        INSERT INTO booking (year, number, matter, event, source, journal, booked_on, supplied_on, doc_ref, corrects,
                                             entered_at)
                        VALUES (:year, :number, :matter, 'fee', :matter, 'BANK', make_date(:year, 5, 1), make_date(:year, 5, 1), 'x',
                                false, '2026-01-01Z')""")
                .param("year", year)
                .param("number", number)
                .param("matter", matter)
                .update();
    }

    @Test
    void a_right_too_many_and_a_trigger_too_few_break_it() {
        superuser
                .sql("GRANT DELETE ON refund, credit_note, booking TO astrasonic_app")
                .update();
        superuser.sql("GRANT DELETE ON booking TO astrasonic_retention").update();
        superuser.sql("ALTER TABLE booking DISABLE TRIGGER books_stay").update();
        superuser
                .sql("ALTER TABLE invoice DISABLE TRIGGER financial_records_stay")
                .update();
        try {
            assertBroken(
                    ret2.check(NOW),
                    6,
                    new Fact("evidence.books-right", "astrasonic_app DELETE refund"),
                    new Fact("evidence.books-right", "astrasonic_app DELETE credit_note"),
                    new Fact("evidence.books-right", "astrasonic_app DELETE booking"),
                    new Fact("evidence.books-right", "astrasonic_retention DELETE booking"),
                    new Fact("evidence.books-unguarded", "DELETE booking"),
                    new Fact("evidence.books-unguarded", "DELETE invoice"));
        } finally {
            superuser
                    .sql("REVOKE DELETE ON refund, credit_note, booking FROM astrasonic_app")
                    .update();
            superuser.sql("REVOKE DELETE ON booking FROM astrasonic_retention").update();
            superuser.sql("ALTER TABLE booking ENABLE TRIGGER books_stay").update();
            superuser
                    .sql("ALTER TABLE invoice ENABLE TRIGGER financial_records_stay")
                    .update();
        }
    }

    @Test
    void check_and_database_know_the_same_countries_by_lists_of_their_own() {
        var years = new Integer[] {2018, 2020, 2021, 2026};
        var database =
                superuser.sql("""
                        SELECT y || chr(a) || chr(b) FROM unnest(:years::int[]) y, generate_series(65, 90) a, generate_series(65, 90) b
                        WHERE sold_under_oss(chr(a) || chr(b), y)""").param("years", years).query(String.class).set();

        assertThat(Arrays.stream(years)
                        .flatMap(year -> UnionSale.all().stream()
                                .filter(u -> u.untilYear() == null || year <= u.untilYear())
                                .map(u -> year + u.country()))
                        .collect(Collectors.toSet()))
                .isEqualTo(database);
    }

    private void retain() {
        var records = new FinancialRecords(JdbcClient.create(retention));
        new TransactionTemplate(new JdbcTransactionManager(retention)).executeWithoutResult(transaction -> {
            var dutch = FinancialTerm.published(TaxClass.TAX_NL);
            records.deleteDue(dutch, TODAY, SalesCursor.START, 10_000);
            records.deleteDue(FinancialTerm.published(TaxClass.TAX_OSS), TODAY, SalesCursor.START, 10_000);
            records.cutOut(dutch, TODAY, SalesCursor.START, 10_000);
        });
    }

    private static void assertBroken(PromiseState state, long count, Fact... facts) {
        assertThat(state).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.finding().count()).isEqualTo(count);
            assertThat(broken.finding().evidence()).contains(facts);
        });
    }
}
