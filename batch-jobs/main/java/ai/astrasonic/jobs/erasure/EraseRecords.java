package ai.astrasonic.jobs.erasure;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.erasure.TableErasure;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what erasure does to the tables, for many people at once. No transaction does more than a piece has rows, so that
 * five million rows of one person make no huge one and lock nobody out; little goes in one, whatever number of tables it is in.
 */
@Component
class EraseRecords {

    static final int ROWS_AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Partitions partitions;
    private final Clock clock;
    private final int rowsAtOnce;

    @Autowired
    EraseRecords(@Qualifier("retentionDataSource") DataSource retention, Partitions partitions, Clock clock) {
        this(retention, partitions, clock, ROWS_AT_ONCE);
    }

    EraseRecords(DataSource retention, Partitions partitions, Clock clock, int rowsAtOnce) {
        this.jdbc = JdbcClient.create(retention);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(retention));
        this.partitions = partitions;
        this.clock = clock;
        this.rowsAtOnce = rowsAtOnce;
    }

    /** Asks all tables in one statement: most hold nothing of one person. */
    DueRows due(Collection<TableErasure> tables, Collection<AccountId> people) {
        return counted(tables, people, rowsAtOnce + 1);
    }

    private DueRows counted(Collection<TableErasure> tables, Collection<AccountId> people, int most) {
        var asked = tables.stream().filter(ErasureSql::hasWork).toList();
        var rows = new HashMap<String, Long>();
        if (!asked.isEmpty() && !people.isEmpty()) {
            jdbc.sql(ErasureSql.counted(asked, most)).param(ids(people)).query(row -> {
                rows.put(row.getString(1), row.getLong(2));
            });
        }
        return DueRows.of(asked, rows);
    }

    /** Whether it is no more than one transaction may do. */
    boolean isLittle(DueRows due) {
        return due.inAll() <= rowsAtOnce;
    }

    /** Does all of it in one transaction; answers how many rows were deleted or emptied. */
    long atOnce(DueRows due, Function<TableErasure, List<AccountId>> whose) {
        FaultPoints.reach("erasure.rows.before");
        long rows = Objects.requireNonNull(transaction.execute(status -> due.tables().stream()
                .mapToLong(table -> all(table, whose.apply(table)))
                .sum()));
        FaultPoints.reach("erasure.rows.after");
        return rows;
    }

    /**
     * Does one table, in as many transactions as it takes; answers how many rows were deleted or emptied.
     *
     * @param piece hears before each piece, with the rows done in this table so far; may throw to end the work
     */
    long from(TableErasure table, DueRows due, Collection<AccountId> people, IntConsumer piece) {
        if (due.in(table) == 0) {
            return 0;
        }
        if (due.in(table) <= rowsAtOnce) {
            piece.accept(0);
            return all(table, people);
        }
        return piecemeal(table, ids(people), piece);
    }

    private long all(TableErasure table, Collection<AccountId> people) {
        return people.isEmpty() ? 0 : one(table, timed(table, ErasureSql.all(table)).param(ids(people)));
    }

    private long piecemeal(TableErasure table, @Nullable String[] people, IntConsumer piece) {
        long rows = 0;
        for (var place : partitions.with(table, people)) {
            int done;
            do {
                piece.accept((int) Math.min(rows, Integer.MAX_VALUE));
                done = one(table, timed(table, ErasureSql.piece(table, place)).param(people).param(rowsAtOnce));
                rows += done;
            } while (done == rowsAtOnce);
        }
        return rows;
    }

    private static int one(TableErasure table, JdbcClient.StatementSpec statement) {
        FaultPoints.reach("erasure.records." + table.dataSet().key() + ".before");
        int done = statement.update();
        FaultPoints.reach("erasure.records." + table.dataSet().key() + ".after");
        return done;
    }

    private JdbcClient.StatementSpec timed(TableErasure table, String sql) {
        var statement = jdbc.sql(sql);
        return table.dataSet().role() == SubjectRole.SUBJECT
                ? statement.param(clock.instant().atOffset(ZoneOffset.UTC))
                : statement;
    }

    /** How many rows the people still have that should be deleted or emptied: zero, or the erasure is not done. */
    long left(Collection<TableErasure> tables, Collection<AccountId> people,
            Function<TableErasure, List<AccountId>> whose) {
        return counted(tables, people, 1).tables().stream()
                .mapToLong(table -> left(table, whose.apply(table)))
                .sum();
    }

    private long left(TableErasure table, Collection<AccountId> people) {
        return jdbc.sql("SELECT count(*) FROM " + table.table() + " WHERE " + ErasureSql.due(table))
                .param(ids(people))
                .query(Long.class)
                .single();
    }

    private static @Nullable String[] ids(Collection<AccountId> people) {
        return TextArray.of(people, AccountId::value);
    }
}
