package ai.astrasonic.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.database.DatabaseProperties;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database keeps financial records for their term by its own clock, whoever asks. */
@DatabaseTest
class FinancialRecordsStayTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    @Qualifier("retentionDataSource")
    DataSource asRetention;

    private JdbcClient retention;
    private Sales sales;
    private int over;

    @BeforeEach
    void yearThatIsOver() {
        retention = JdbcClient.create(asRetention);
        sales = new Sales(jdbc);
        over = jdbc.sql("SELECT financial_year(now()) - 8").query(Integer.class).single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoice_line", "refund", "dispute", "payment", "invoice", "credit_note", "place_evidence"})
    void retention_cannot_delete_what_is_inside_its_term(String table) {
        sales.sale("a", "NL", (over + 1) + "-01-01")
                .refund("a", (over + 1) + "-02-01")
                .creditNote("a", (over + 1) + "-02-01")
                .evidence("a", (over + 1) + "-01-01")
                .dispute("a", (over + 1) + "-02-01", "won");

        refused(retention, "DELETE FROM " + table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoice_line", "refund", "dispute", "payment", "invoice", "credit_note", "place_evidence"})
    void nor_can_the_owner_of_the_tables_who_may_not_truncate_them_either(String table) {
        sales.sale("a", "NL", (over + 1) + "-01-01")
                .refund("a", (over + 1) + "-02-01")
                .creditNote("a", (over + 1) + "-02-01")
                .evidence("a", (over + 1) + "-01-01")
                .dispute("a", (over + 1) + "-02-01", "won");
        var owner = JdbcClient.create(
                new DriverManagerDataSource(database.url(), DatabaseProperties.OWNER, TestDatabases.PASSWORD));

        refused(owner, "DELETE FROM " + table);
        assertThatThrownBy(() -> owner.sql("TRUNCATE " + table).update())
                .rootCause()
                .hasMessageContaining("TRUNCATE of " + table + " refused");
    }

    @Test
    void what_is_over_may_go_children_first() {
        sales.sale("a", "NL", over + "-12-31").refund("a", over + "-12-31");

        for (var table : List.of("invoice_line", "refund", "payment", "invoice")) {
            assertThat(retention.sql("DELETE FROM " + table).update()).as(table).isOne();
        }
    }

    @Test
    void its_credit_note_and_the_evidence_of_its_place_go_with_it() {
        sales.sale("a", "NL", over + "-12-31").creditNote("a", over + "-12-31").evidence("a", over + "-12-31");

        for (var table : List.of("invoice_line", "place_evidence", "credit_note", "payment", "invoice")) {
            assertThat(retention.sql("DELETE FROM " + table).update()).as(table).isOne();
        }
    }

    @Test
    void a_later_credit_note_keeps_its_whole_sale() {
        sales.sale("a", "NL", over + "-12-31")
                .creditNote("a", (over + 1) + "-01-02")
                .evidence("a", over + "-12-31");

        for (var table : List.of("invoice_line", "credit_note", "payment", "invoice", "place_evidence")) {
            refused(retention, "DELETE FROM " + table);
        }
    }

    @Test
    void neither_a_payment_nor_an_invoice_leaves_its_evidence_or_credit_note_behind() {
        sales.sale("a", "NL", over + "-06-01").creditNote("a", over + "-07-01").evidence("a", over + "-06-01");

        for (var table : List.of("payment", "invoice")) {
            assertThatThrownBy(() -> retention.sql("DELETE FROM " + table).update())
                    .rootCause()
                    .hasMessageContaining("A sale goes as a whole");
        }
    }

    @Test
    void a_later_refund_keeps_its_whole_sale() {
        sales.sale("a", "NL", over + "-12-31").refund("a", (over + 1) + "-01-02");

        refused(retention, "DELETE FROM invoice_line");
        refused(retention, "DELETE FROM payment");
        refused(retention, "DELETE FROM invoice");
        refused(retention, """
                WITH r AS (DELETE FROM refund), p AS (DELETE FROM payment), l AS (DELETE FROM invoice_line)
                DELETE FROM invoice""");
    }

    @Test
    void a_sale_under_the_one_stop_shop_or_of_an_unknown_class_stays_three_years_more() {
        sales.payment("oss", "BE", (over - 2) + "-06-01")
                .payment("unknown", null, (over - 2) + "-06-01")
                .payment("oss_over", "BE", (over - 3) + "-06-01")
                .payment("dutch", "NL", over + "-06-01");

        refused(retention, "DELETE FROM payment WHERE id = 'ch_oss'");
        refused(retention, "DELETE FROM payment WHERE id = 'ch_unknown'");
        assertThat(retention
                        .sql("DELETE FROM payment WHERE id IN ('ch_oss_over', 'ch_dutch')")
                        .update())
                .isEqualTo(2);
    }

    @Test
    void an_open_dispute_keeps_its_payment() {
        sales.payment("a", "NL", (over - 9) + "-06-01").dispute("a", (over - 9) + "-07-01", "under_review");

        refused(retention, "DELETE FROM dispute");
        refused(retention, "DELETE FROM payment");
    }

    @Test
    void a_payment_never_leaves_its_refund_behind() {
        sales.sale("a", "NL", over + "-06-01").refund("a", over + "-07-01");

        assertThatThrownBy(() -> retention.sql("DELETE FROM payment").update())
                .rootCause()
                .hasMessageContaining("A sale goes as a whole");
        assertThatThrownBy(() -> retention.sql("DELETE FROM invoice").update())
                .rootCause()
                .hasMessageContaining("A sale goes as a whole");
    }

    @Test
    void the_refusal_names_nobody() {
        sales.sale("a", "NL", (over + 1) + "-06-01");

        assertThatThrownBy(() -> retention.sql("DELETE FROM invoice").update())
                .rootCause()
                .hasMessageNotContainingAny("in_a", "Ann", Sales.PERSON.toString());
    }

    @Test
    void the_number_of_a_removed_payment_is_written_down_and_never_given_again() {
        sales.payment("a", "NL", over + "-06-01").payment("b", "NL", over + "-06-02");

        retention.sql("DELETE FROM payment WHERE id = 'ch_b'").update();
        assertThat(jdbc.sql("SELECT ledger_number || ' ' || paid_year || ' ' || oss FROM removed_payment")
                        .query(String.class)
                        .list())
                .containsExactly("2 " + over + " false");
        assertThat(jdbc.sql("SELECT last_number FROM payment_ledger")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_a_superuser_deletes_is_not_written_down() {
        sales.payment("a", "NL", (over + 3) + "-06-01");

        JdbcClient.create(database.superuser()).sql("DELETE FROM payment").update();
        assertThat(jdbc.sql("SELECT count(*) FROM removed_payment")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobody_but_the_database_writes_down_what_was_removed() {
        for (var sql :
                List.of("INSERT INTO removed_payment VALUES (1, 2000, false, now())", "DELETE FROM removed_payment")) {
            assertThatThrownBy(() -> retention.sql(sql).update()).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
    }

    private static void refused(JdbcClient role, String sql) {
        assertThatThrownBy(() -> role.sql(sql).update())
                .rootCause()
                .hasMessageMatching(
                        "ERROR: (Financial records are kept for their term|A sale goes as a whole): DELETE of .*refused(?s).*");
    }
}
