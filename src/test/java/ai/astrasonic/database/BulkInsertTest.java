package ai.astrasonic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.testing.DatabaseTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class BulkInsertTest {

    private static final List<String> COLUMNS = List.of("pseudonym uuid", "account_id uuid", "linked_at timestamptz");

    @Autowired
    BulkInsert insert;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void more_rows_than_one_statement_takes_all_arrive() {
        var rows = IntStream.range(0, 12_001).mapToObj(BulkInsertTest::row);

        assertThat(insert.into("analytics_link", COLUMNS, rows)).isEqualTo(12_001);
        assertThat(count()).isEqualTo(12_001);
    }

    @Test
    void no_rows_need_no_statement() {
        assertThat(insert.into("analytics_link", COLUMNS, Stream.of())).isZero();
    }

    @Test
    void a_bad_row_takes_the_whole_transaction_back() {
        var rows = IntStream.range(0, 6_000).mapToObj(n -> row(n % 5_500));

        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(t -> insert.into("analytics_link", COLUMNS, rows)))
                .isInstanceOf(DataAccessException.class);
        assertThat(count()).isZero();
    }

    private static List<@Nullable Object> row(int number) {
        return Arrays.asList(new UUID(1, number), new UUID(2, number), Instant.EPOCH);
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM analytics_link").query(Long.class).single();
    }
}
