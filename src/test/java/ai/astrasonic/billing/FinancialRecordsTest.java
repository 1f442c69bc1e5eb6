package ai.astrasonic.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.seed.PaymentsOverNineYears;
import ai.astrasonic.testing.DatabaseTest;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is due of the books is counted, removed by whole sales, and kept where a hold stands. */
@DatabaseTest
class FinancialRecordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final FinancialTerm DUTCH = FinancialTerm.published(TaxClass.TAX_NL);
    private static final FinancialTerm OSS = FinancialTerm.published(TaxClass.TAX_OSS);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PaymentsOverNineYears nineYears;

    @Autowired
    @Qualifier("retentionDataSource")
    DataSource asRetention;

    private FinancialRecords records;
    private TransactionTemplate transactions;
    private Sales sales;

    @BeforeEach
    void asRetention() {
        records = new FinancialRecords(JdbcClient.create(asRetention));
        transactions = new TransactionTemplate(new JdbcTransactionManager(asRetention));
        sales = new Sales(jdbc);
    }

    @Test
    void only_sales_whose_term_is_over_go_each_as_a_whole() {
        sales.sale("dutch", "NL", "2018-05-01").refund("dutch", "2018-06-01");
        sales.sale("later", "NL", "2018-05-01").refund("later", "2019-01-02");
        sales.sale("oss", "DE", "2018-05-01");
        sales.payment("bare", "US", "2018-12-31").payment("young", "NL", "2019-01-01");

        var done = delete(DUTCH, 100).getFirst();

        assertThat(done.records()).isEqualTo(Map.of("invoice", 1L, "invoice_line", 1L, "payment", 2L, "refund", 1L));
        assertThat(done.sales()).isEqualTo(2);
        assertThat(done.paidMinor()).isEqualTo(Map.of("EUR", 2420L));
        assertThat(done.oldest()).isEqualTo("2018-05-01");
        assertThat(done.newest()).isEqualTo("2018-12-31");
        assertThat(ids("payment")).containsExactly("ch_later", "ch_oss", "ch_young");
        assertThat(ids("invoice")).containsExactly("in_later", "in_oss");
    }

    @Test
    void those_under_the_one_stop_shop_go_three_years_later_and_by_their_own_rule() {
        sales.sale("over", "DE", "2015-05-01").sale("kept", "DE", "2016-05-01").refund("lost", "2015-02-01");
        sales.sale("dutch", "NL", "2015-05-01");

        delete(OSS, 100);

        assertThat(ids("payment")).containsExactly("ch_dutch", "ch_kept");
        assertThat(ids("refund")).isEmpty();
    }

    @Test
    void what_is_due_is_counted_the_same_as_it_is_removed_in_chunks_of_any_size() {
        nineYears.write(3_000, 200, 42);
        var due = records.due(DUTCH, TODAY).getFirst();
        assertThat(due.sales()).isGreaterThan(50);

        var done = delete(DUTCH, 37);

        assertThat(sum(done)).isEqualTo(due.records());
        assertThat(done.stream().mapToLong(SalesDone::sales).sum()).isEqualTo(due.sales());
        assertThat(done.stream().map(SalesDone::oldest).filter(Objects::nonNull).min(LocalDate::compareTo))
                .contains(Objects.requireNonNull(due.oldest()));
        assertThat(done.stream()
                        .mapToLong(d -> d.paidMinor().getOrDefault("EUR", 0L))
                        .sum())
                .isEqualTo(due.paidMinor().get("EUR"));
        assertThat(records.due(DUTCH, TODAY)).allMatch(left -> left.sales() == 0);
        assertThat(jdbc.sql("SELECT count(*) FROM removed_payment")
                        .query(Long.class)
                        .single())
                .isEqualTo(due.records().get("payment"));
        assertThat(delete(DUTCH, 1_000)).hasSizeLessThan(4).allMatch(again -> again.rows() == 0);
    }

    @Test
    void nothing_that_is_not_due_by_the_view_ever_goes() {
        nineYears.write(3_000, 200, 7);
        var before = jdbc.sql(
                        "SELECT record || id FROM financial_record_end WHERE last_day >= :today OR last_day IS NULL")
                .param("today", TODAY)
                .query(String.class)
                .list();

        delete(DUTCH, 500);
        delete(OSS, 500);

        assertThat(jdbc.sql("SELECT record || id FROM financial_record")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void a_hold_over_a_person_keeps_every_sale_of_theirs_and_its_release_lets_them_go() {
        sales.sale("a", "NL", "2018-05-01").payment("b", "NL", "2018-05-01");
        jdbc.sql("UPDATE payment SET account_id = NULL WHERE id = 'ch_b'").update();
        hold(Sales.PERSON, "{}", null, null);

        var done = delete(DUTCH, 100).getFirst();
        assertThat(done.held()).isEqualTo(1);
        assertThat(ids("payment")).containsExactly("ch_a");
        assertThat(records.due(DUTCH, TODAY)).extracting(SalesDue::sales).containsExactly(0L, 1L);

        jdbc.sql("UPDATE legal_hold SET released_at = now(), released_by = 'dpo', release_reason = 'over'")
                .update();
        delete(DUTCH, 100);
        assertThat(ids("payment")).isEmpty();
    }

    @Test
    void a_hold_over_one_class_of_records_keeps_the_whole_sale_and_only_for_its_time() {
        sales.sale("a", "NL", "2018-05-01").refund("a", "2018-06-15");
        sales.sale("b", "NL", "2018-05-01").refund("b", "2018-07-15");
        sales.sale("c", "NL", "2018-05-01");
        hold(null, "{billing.refund}", "2018-06-01", "2018-06-30");

        delete(DUTCH, 100);

        assertThat(ids("payment")).containsExactly("ch_a");
        assertThat(ids("invoice_line")).hasSize(1);
    }

    @Test
    void a_longer_rule_in_force_counts_and_not_the_published_one() {
        sales.sale("a", "NL", "2018-05-01");

        delete(new FinancialTerm(TaxClass.TAX_NL, Period.ofYears(8)), 100);

        assertThat(ids("payment")).containsExactly("ch_a");
    }

    @Test
    void after_seven_years_a_record_of_the_one_stop_shop_names_its_person_no_more_but_as_the_invoice_does() {
        sales.sale("old", "DE", "2018-05-01").refund("old", "2018-06-01");
        sales.sale("young", "DE", "2019-05-01");
        sales.payment("dutch", "NL", "2018-05-01");

        var done = cut();

        assertThat(sum(done)).isEqualTo(Map.of("invoice", 1L, "invoice_line", 1L, "payment", 1L, "refund", 1L));
        assertThat(jdbc.sql(
                                "SELECT id FROM payment WHERE account_id IS NULL AND num_nulls(customer_id, method, description) = 3")
                        .query(String.class)
                        .list())
                .containsExactly("ch_old");
        assertThat(jdbc.sql("""
                                SELECT billed_name || ' ' || tax_country || ' ' || total_minor FROM invoice
                                WHERE num_nulls(account_id, customer_id, billed_email) = 3""").query(String.class).list()).containsExactly("Ann DE 1210");
        assertThat(jdbc.sql("SELECT description FROM invoice_line WHERE account_id IS NULL")
                        .query(String.class)
                        .list())
                .containsExactly("Astrasonic Pro");
        assertThat(sum(cut())).isEmpty();
    }

    @Test
    void a_hold_keeps_the_person_in_a_record_of_the_one_stop_shop() {
        sales.sale("old", "DE", "2018-05-01");
        hold(Sales.PERSON, "{}", null, null);

        assertThat(sum(cut())).isEmpty();
    }

    private List<SalesDone> delete(FinancialTerm term, int atOnce) {
        return walk(after -> records.deleteDue(term, TODAY, after, atOnce));
    }

    private List<SalesDone> cut() {
        return walk(after -> records.cutOut(DUTCH, TODAY, after, 100));
    }

    private List<SalesDone> walk(Function<SalesCursor, SalesDone> chunk) {
        var done = new ArrayList<SalesDone>();
        var after = SalesCursor.START;
        do {
            var from = after;
            done.add(Objects.requireNonNull(transactions.execute(status -> chunk.apply(from))));
            after = done.getLast().next();
        } while (!done.getLast().last());
        return done;
    }

    private static Map<String, Long> sum(List<SalesDone> done) {
        var sum = new HashMap<String, Long>();
        done.forEach(chunk -> chunk.records().forEach((table, count) -> sum.merge(table, count, Long::sum)));
        return sum;
    }

    private void hold(@Nullable UUID person, String sets, @Nullable String from, @Nullable String until) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO legal_hold (id, ground, facts, named, data_sets, records_from, records_until, ordered_by,
                                                placed_at, placed_by, review_on)
                        VALUES (:id, 'LEGAL_CLAIMS', 'claim', :named, :sets::text[], :from::date, :until::date, 'dpo',
                                '2026-10-01Z', 'dpo', '2027-01-01')""")
                .param("id", id)
                .param("named", person != null)
                .param("sets", sets)
                .param("from", from)
                .param("until", until)
                .update();
        if (person != null) {
            jdbc.sql("INSERT INTO legal_hold_person VALUES (:id, :person, 'LEGAL_CLAIMS', '2026-10-01Z', NULL)")
                    .param("id", id)
                    .param("person", person)
                    .update();
        }
    }

    private List<String> ids(String table) {
        return jdbc.sql("SELECT id FROM " + table + " ORDER BY id")
                .query(String.class)
                .list();
    }
}
