package ai.astrasonic.seed;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class BulkRowsTest {

    @Autowired
    BulkRows bulk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabases.Database database;

    @Test
    void events_and_payments_belong_to_the_accounts_made_before() {
        bulk.accounts(50);
        bulk.securityEvents(1_000, 90, 50);
        bulk.payments(500, 50);

        assertThat(jdbc.sql("SELECT count(DISTINCT a.id) FROM account a JOIN security_event e ON e.account_id = a.id")
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
        assertThat(jdbc.sql("SELECT count(*) FROM account a JOIN payment p ON p.account_id = a.id")
                        .query(Integer.class)
                        .single())
                .isEqualTo(500);
    }

    @Test
    void events_fill_every_day_of_the_period_and_none_before() {
        bulk.securityEvents(9_000, 90, 10);

        assertThat(jdbc.sql("SELECT count(DISTINCT tableoid) FROM security_event")
                        .query(Integer.class)
                        .single())
                .isBetween(90, 91);
        assertThat(jdbc.sql("SELECT min(occurred_at) >= timestamptz '2026-08-24T09:00Z' FROM security_event")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void more_payments_go_on_counting_the_ledger() {
        bulk.payments(10, 5);

        assertThat(jdbc.sql("SELECT max(ledger_number) FROM payment")
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
    }

    /** A12: whoever pages to the end pays no more than at the beginning. */
    @Test
    void a_page_deep_in_the_list_reads_no_more_than_its_own_rows() {
        bulk.accounts(20_000);
        JdbcClient.create(database.superuser()).sql("ANALYZE account").update();

        for (var filter : List.of(
                "true", "a.status = 'ACTIVE'", "a.country = 'GB'", "a.status = 'ACTIVE' AND a.country = 'GB'")) {
            var plan = String.join(
                    "\n",
                    jdbc.sql(
                                    "EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT a.id, a.display_name FROM account a WHERE "
                                            + filter
                                            + " AND a.id < (SELECT id FROM account ORDER BY id OFFSET 4000 LIMIT 1) ORDER BY a.id DESC LIMIT 51")
                            .query(String.class)
                            .list());
            assertThat(plan)
                    .as(filter)
                    .contains("Index Scan")
                    .doesNotContain("Sort Key: a.id", "Seq Scan on account a");
        }
    }
}
