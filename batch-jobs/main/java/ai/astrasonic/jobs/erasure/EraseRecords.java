package ai.astrasonic.jobs.erasure;

import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.erasure.TableErasure;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what erasure does to the tables, for many people at once. Each transaction does a bounded number of rows, so that
 * five million rows of one person make no huge one and lock nobody out; what is little goes in one, from however many tables.
 */
@Component
class EraseRecords {

    static final int ROWS_AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Partitions partitions;
    private final Clock clock;
    private final int rowsAtOnce;

    @Autowired
    EraseRecords(@Qualifier("retentionDataSource") DataSource retention, Partitions partitions, Clock clock) {
        this(retention, partitions, clock, ROWS_AT_ONCE);
    }

    EraseRecords(DataSource retention, Partitions partitions, Clock clock, int rowsAtOnce) {
        this.jdbc = JdbcClient.create(retention);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(retention));
        this.partitions = partitions;
        this.clock = clock;
        this.rowsAtOnce = rowsAtOnce;
    }

    /** Asks all tables in one statement: most hold nothing of one person. */
    DueRows due(Collection<TableErasure> tables, Collection<AccountId> people) {
        var asked = tables.stream().filter(ErasureSql::hasWork).toList();
        if (asked.isEmpty() || people.isEmpty()) {
            return DueRows.anyIn(List.of());
        }
        var sql = ErasureSql.of(people);
        var rows = new HashMap<String, Long>();
        jdbc.sql(sql.held(asked, partitions::divide, rowsAtOnce + 1))
                .param(sql.ids(people))
                .query(row -> {
                    rows.put(row.getString(1), row.getLong(2));
                });
        return new DueRows(asked, rows).only(table -> rows.containsKey(table.table()));
    }

    /**
     * Does all of it; answers how many rows were deleted or emptied.
     *
     * @param whose whose rows of a table
     * @param transaction hears before each, with the rows done so far; may throw to end the work
     */
    long erase(DueRows due, Function<TableErasure, List<AccountId>> whose, LongConsumer transaction) {
        var pieces = new ArrayDeque<Piece>();
        due.tables().forEach(table -> pieces.addAll(pieces(table, due.in(table), whose.apply(table))));
        long rows = 0;
        while (!pieces.isEmpty()) {
            transaction.accept(rows);
            FaultPoints.reach("erasure.rows.before");
            rows += Objects.requireNonNull(transactions.execute(status -> fill(pieces)));
            FaultPoints.reach("erasure.rows.after");
        }
        return rows;
    }

    private List<Piece> pieces(TableErasure table, long counted, List<AccountId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        if (counted > 0 && counted <= rowsAtOnce) {
            return List.of(new Piece(table, people, "", counted));
        }
        return partitions.with(table, people).stream()
                .map(place -> Piece.uncounted(table, people, place))
                .toList();
    }

    /** As many as a transaction may do. */
    private long fill(Deque<Piece> pieces) {
        long done = 0;
        for (var piece = pieces.peek(); piece != null && piece.fits(rowsAtOnce - done); piece = pieces.peek()) {
            long room = rowsAtOnce - done;
            int some = erase(piece, room);
            done += some;
            if (piece.isDone(some, room)) {
                pieces.remove();
            }
        }
        return done;
    }

    private int erase(Piece piece, long room) {
        var table = piece.table();
        var sql = ErasureSql.of(piece.people());
        var statement = timed(table, piece.isCounted() ? sql.all(table) : sql.piece(table, piece.place()))
                .param(sql.ids(piece.people()));
        return one(table, piece.isCounted() ? statement : statement.param(room));
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
    long left(
            Collection<TableErasure> tables,
            Collection<AccountId> people,
            Function<TableErasure, List<AccountId>> whose) {
        return due(tables, people).tables().stream()
                .mapToLong(table -> left(table, whose.apply(table)))
                .sum();
    }

    private long left(TableErasure table, Collection<AccountId> people) {
        if (people.isEmpty()) {
            return 0;
        }
        var sql = ErasureSql.of(people);
        return jdbc.sql("SELECT count(*) FROM " + table.table() + " WHERE " + sql.due(table))
                .param(sql.ids(people))
                .query(Long.class)
                .single();
    }
}
