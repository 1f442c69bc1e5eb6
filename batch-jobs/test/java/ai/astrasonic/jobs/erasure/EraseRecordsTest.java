package ai.astrasonic.jobs.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.erasure.ErasureScript;
import ai.astrasonic.erasure.TableErasure;
import ai.astrasonic.erasure.TableErasure.Action;
import ai.astrasonic.seed.SeedSettings;
import ai.astrasonic.seed.Seeder;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class EraseRecordsTest {

    private static final int PEOPLE = 30;

    @Autowired
    EraseRecords records;

    @Autowired
    ErasureScript script;

    @Autowired
    Partitions partitions;

    @Autowired
    Seeder seeder;

    @Autowired
    DataMap map;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    @Qualifier("retentionDataSource")
    DataSource retention;

    @Autowired
    TestClock clock;

    private JdbcClient sql;
    private List<AccountId> erased;

    @BeforeEach
    void people() {
        seeder.seed(new SeedSettings(PEOPLE, 2026, false));
        sql = JdbcClient.create(database.superuser());
        erased = sql.sql("SELECT id FROM account WHERE status <> 'ERASED' ORDER BY email LIMIT 7")
                .query((row, n) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    @Test
    void what_erasure_deletes_is_gone_what_it_cuts_out_is_empty_and_nobody_else_lost_a_row() {
        var others = Bystanders.of(database.superuser(), map, erased);
        var books = Bystanders.totals(database.superuser());

        erase(records);

        assertThat(rowsOf(Action.DELETE_ROWS)).isZero();
        assertThat(left(script.tables())).isZero();
        assertThat(Bystanders.of(database.superuser(), map, erased)).isEqualTo(others);
        assertThat(Bystanders.totals(database.superuser())).isEqualTo(books);
    }

    @Test
    void the_account_stays_as_an_anchor_that_tells_nothing() {
        erase(records);

        assertThat(sql.sql("""
                                SELECT status, erased_at, num_nonnulls(email, email_as_typed, email_since, display_name, country,
                                                                       language, birth_year, identity_id) AS told
                                FROM account WHERE id = ?""").param(erased.getFirst().value()).query().singleRow())
                .containsEntry("status", "ERASED")
                .containsEntry("told", 0)
                .extracting("erased_at")
                .isNotNull();
    }

    @Test
    void a_second_time_there_is_nothing_to_do() {
        var first = erase(records);

        assertThat(first).isPositive();
        assertThat(erase(records)).isZero();
    }

    @Test
    void many_rows_go_in_pieces_of_bounded_size_each_by_itself() {
        var inPieces = new EraseRecords(retention, partitions, clock, 5);
        var sizes = new ArrayList<Long>();
        var others = Bystanders.of(database.superuser(), map, erased);

        long[] before = {0};

        long all = inPieces.erase(inPieces.due(script.tables(), erased), table -> erased, soFar -> {
            sizes.add(soFar - before[0]);
            before[0] = soFar;
        });

        assertThat(all - before[0]).isBetween(1L, 5L);
        assertThat(sizes).hasSizeGreaterThan(100).allMatch(size -> size <= 5);
        assertThat(rowsOf(Action.DELETE_ROWS)).isZero();
        assertThat(Bystanders.of(database.superuser(), map, erased)).isEqualTo(others);
    }

    @Test
    void sign_ins_of_many_days_go_from_every_days_partition() {
        var days = sql.sql("SELECT count(DISTINCT tableoid) FROM security_event WHERE account_id = ANY(?::uuid[])")
                .param(TextArray.of(erased, AccountId::value))
                .query(Integer.class)
                .single();
        var log = script.tables().stream()
                .filter(table -> table.table().equals("security_event"))
                .findFirst()
                .orElseThrow();

        var places = partitions.with(log, erased);
        records.erase(records.due(List.of(log), erased), table -> erased, soFar -> {});

        assertThat(days).isGreaterThan(3);
        assertThat(places).hasSize(days).allMatch(place -> place.startsWith("occurred_at >= '"));
        assertThat(left(List.of(log))).isZero();
    }

    @Test
    void the_link_to_the_pseudonym_goes_and_the_events_lead_to_nobody() {
        long events = count("product_event");

        erase(records);

        assertThat(count("product_event")).isEqualTo(events);
        assertThat(sql.sql("SELECT count(*) FROM analytics_link WHERE account_id = ANY(?::uuid[])")
                        .param(TextArray.of(erased, AccountId::value))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long erase(EraseRecords by) {
        return by.erase(by.due(script.tables(), erased), table -> erased, soFar -> {});
    }

    private long left(List<TableErasure> tables) {
        return records.left(tables, erased, table -> erased);
    }

    private long rowsOf(Action action) {
        return script.tables().stream()
                .filter(table -> table.action() == action)
                .mapToLong(this::rowsIn)
                .sum();
    }

    private long rowsIn(TableErasure table) {
        return sql.sql("SELECT count(*) FROM " + table.table() + " WHERE " + table.subjectColumn()
                        + " = ANY(?::uuid[])")
                .param(TextArray.of(erased, AccountId::value))
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return sql.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
