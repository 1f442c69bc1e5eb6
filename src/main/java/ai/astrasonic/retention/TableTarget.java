package ai.astrasonic.retention;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Records in a table of the database, deleted in pieces when their term is over. */
class TableTarget implements RetentionTarget {

    private static final Duration RECENTLY = Duration.ofDays(30);
    private static final String START = "(0,0)";

    /** Records are walked over in the order of the file, and nobody waits for a lock or a statement without end. */
    private static final String IN_ORDER = """
            SELECT set_config('enable_indexscan', 'off', true), set_config('synchronize_seqscans', 'off', true),
                   set_config('lock_timeout', '2s', true), set_config('statement_timeout', '60s', true)""";

    private final TargetSpec spec;
    private final TargetSql sql;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /** @param jdbc of the role that deletes what has reached its end */
    TableTarget(TargetSpec spec, DataMap map, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.spec = spec;
        this.sql = new TargetSql(spec, map);
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String rule() {
        return spec.rule();
    }

    @Override
    public String dataSet() {
        return spec.dataSet();
    }

    @Override
    public Ending ending() {
        return Ending.DELETE;
    }

    @Override
    public Tally tally(Due due) {
        return asked(sql.tally(), due)
                .param("recently", utc(clock.instant().minus(RECENTLY)))
                .query((row, n) -> tally(row))
                .single();
    }

    @Override
    public Ended endSome(Work work) {
        var last = work.place() == null ? lastPlace(work.due()) : work.place().split(" ")[1];
        if (last.isEmpty()) {
            return Ended.NOTHING;
        }
        var from = work.place() == null ? START : work.place().split(" ")[0];
        FaultPoints.reach("retention.delete.before");
        var ended = Objects.requireNonNull(transactions.execute(status -> end(work, from, last)));
        FaultPoints.reach("retention.delete.after");
        return ended;
    }

    private String lastPlace(Due due) {
        return Objects.requireNonNullElse(
                jdbc.sql(sql.lastPlace())
                        .param("before", utc(due.before()))
                        .query(String.class)
                        .optional()
                        .orElse(null),
                "");
    }

    private Ended end(Work work, String from, String last) {
        jdbc.sql(IN_ORDER).query((row, n) -> 0).single();
        jdbc.sql(HeldRows.SHARED_LOCK).query((row, n) -> 0).single();
        var some = asked(sql.end(), work.due())
                .param("rows", work.rows())
                .param("from", from)
                .param("last", last)
                .query((row, n) -> ended(row, work.rows(), last))
                .single();
        FaultPoints.reach("retention.delete.uncommitted");
        LineEvidence.add(jdbc, work, some);
        return some;
    }

    @Override
    public List<RecordRef> records(Due due, @Nullable RecordRef after, int limit) {
        return asked(sql.records(), due)
                .param("afterSince", after == null ? "-infinity" : after.since().toString())
                .param("afterId", after == null ? "" : after.id())
                .param("limit", limit)
                .query((row, n) -> record(row))
                .list();
    }

    @Override
    public List<Coming> coming(RetentionRule rule, LocalDate today, LocalDate until) {
        return jdbc.sql(sql.coming())
                .param("period", rule.period())
                .param("from", utc(RetentionRule.endOf(rule.through(today))))
                .param("until", utc(RetentionRule.endOf(rule.through(until))))
                .query((row, n) ->
                        new Coming(YearMonth.parse(row.getString(1)), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    @Override
    public @Nullable Instant oldest() {
        return jdbc.sql(sql.oldest())
                .query((row, n) -> instant(row, 1))
                .optional()
                .orElse(null);
    }

    private JdbcClient.StatementSpec asked(String statement, Due due) {
        return jdbc.sql(statement)
                .param("before", utc(due.before()))
                .param("without", due.without() == null ? null : due.without().value(), Types.OTHER);
    }

    private static Tally tally(ResultSet row) throws SQLException {
        var cents = row.getObject(8, Long.class);
        return new Tally(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                instant(row, 5),
                instant(row, 6),
                row.getLong(7),
                cents);
    }

    private static Ended ended(ResultSet row, int rows, String last) throws SQLException {
        return new Ended(
                row.getLong(1),
                row.getLong(2),
                instant(row, 3),
                instant(row, 4),
                row.getBytes(5),
                row.getLong(6) == rows,
                row.getString(7) + " " + last);
    }

    private static RecordRef record(ResultSet row) throws SQLException {
        var person = row.getObject(3, UUID.class);
        return new RecordRef(
                row.getString(1),
                Objects.requireNonNull(instant(row, 2)),
                person == null ? null : new AccountId(person),
                row.getBoolean(4));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
