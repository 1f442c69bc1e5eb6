package ai.astrasonic.jobs.erasure;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.erasure.TableErasure;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries out what erasure does to a table, for many people at once: in pieces of bounded size, each a transaction of its
 * own, so that five million rows of one person make no huge transaction and lock nobody out.
 */
@Component
class EraseRecords {

    static final int ROWS_AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final Partitions partitions;
    private final Clock clock;
    private final int rowsAtOnce;

    @Autowired
    EraseRecords(@Qualifier("retentionDataSource") DataSource retention, Partitions partitions, Clock clock) {
        this(retention, partitions, clock, ROWS_AT_ONCE);
    }

    EraseRecords(DataSource retention, Partitions partitions, Clock clock, int rowsAtOnce) {
        this.jdbc = JdbcClient.create(retention);
        this.partitions = partitions;
        this.clock = clock;
        this.rowsAtOnce = rowsAtOnce;
    }

    /**
     * Answers how many rows were deleted or emptied.
     *
     * @param piece hears before each piece, with the rows done in this table so far; may throw to end the work
     */
    long from(TableErasure table, Collection<AccountId> people, IntConsumer piece) {
        if (people.isEmpty() || !ErasureSql.hasWork(table)) {
            return 0;
        }
        var ids = TextArray.of(people, AccountId::value);
        if (!partitions.divide(table)) {
            return fromPlace(table, ErasureSql.of(table, ""), ids, piece);
        }
        var few = few(table, ids, piece);
        return few.isPresent() ? few.getAsLong() : piecemeal(table, ids, piece);
    }

    /** All of it in one statement over every part, where no more rows than one piece has are to be done. */
    private OptionalLong few(TableErasure table, @Nullable String[] people, IntConsumer piece) {
        piece.accept(0);
        FaultPoints.reach("erasure.records." + table.dataSet().key() + ".before");
        var statement = jdbc.sql(ErasureSql.ofFew(table))
                .param(rowsAtOnce)
                .param(people)
                .param(rowsAtOnce + 1);
        var done = timed(table, statement)
                .param(people)
                .query((row, n) -> row.getBoolean(1) ? OptionalLong.of(row.getLong(2)) : OptionalLong.empty())
                .single();
        FaultPoints.reach("erasure.records." + table.dataSet().key() + ".after");
        return done;
    }

    private long piecemeal(TableErasure table, @Nullable String[] people, IntConsumer piece) {
        long rows = 0;
        for (var place : partitions.with(table, people)) {
            rows += fromPlace(table, ErasureSql.of(table, place), people, piece);
        }
        return rows;
    }

    private JdbcClient.StatementSpec timed(TableErasure table, JdbcClient.StatementSpec statement) {
        return table.dataSet().role() == SubjectRole.SUBJECT
                ? statement.param(clock.instant().atOffset(ZoneOffset.UTC))
                : statement;
    }

    private long fromPlace(TableErasure table, String sql, @Nullable String[] people, IntConsumer piece) {
        long rows = 0;
        int done;
        do {
            piece.accept((int) Math.min(rows, Integer.MAX_VALUE));
            FaultPoints.reach("erasure.records." + table.dataSet().key() + ".before");
            done = one(table, sql, people);
            FaultPoints.reach("erasure.records." + table.dataSet().key() + ".after");
            rows += done;
        } while (done == rowsAtOnce);
        return rows;
    }

    private int one(TableErasure table, String sql, @Nullable String[] people) {
        return timed(table, jdbc.sql(sql)).param(people).param(rowsAtOnce).update();
    }

    /** How many rows the people still have that should be deleted or emptied: zero, or the erasure is not done. */
    long left(List<TableErasure> tables, Collection<AccountId> people) {
        var ids = TextArray.of(people, AccountId::value);
        return tables.stream()
                .filter(ErasureSql::hasWork)
                .mapToLong(
                        table -> jdbc.sql("SELECT count(*) FROM " + table.table() + " WHERE " + ErasureSql.due(table))
                                .param(ids)
                                .query(Long.class)
                                .single())
                .sum();
    }
}
