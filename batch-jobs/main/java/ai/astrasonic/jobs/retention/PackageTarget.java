package ai.astrasonic.jobs.retention;

import ai.astrasonic.requests.PackageRemoval;
import ai.astrasonic.retention.Coming;
import ai.astrasonic.retention.Due;
import ai.astrasonic.retention.Ended;
import ai.astrasonic.retention.Ending;
import ai.astrasonic.retention.HeldRows;
import ai.astrasonic.retention.LineEvidence;
import ai.astrasonic.retention.RecordRef;
import ai.astrasonic.retention.RetentionRule;
import ai.astrasonic.retention.RetentionTarget;
import ai.astrasonic.retention.Tally;
import ai.astrasonic.retention.Work;
import ai.astrasonic.shared.AccountId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Packages of people's data in their store, each with all of its versions, which the store itself is asked for afterwards. */
@Component
class PackageTarget implements RetentionTarget {

    private final PackageRemoval removal;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param jdbc of the application: what is noted of a package is noted where it is marked as removed */
    PackageTarget(PackageRemoval removal, JdbcClient jdbc, Clock clock) {
        this.removal = removal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String rule() {
        return "package";
    }

    @Override
    public String dataSet() {
        return "requests.package-content";
    }

    @Override
    public Ending ending() {
        return Ending.REMOVE_OBJECTS;
    }

    @Override
    public Tally tally(Due due) {
        return asked(PackageSql.TALLY, due)
                .query((row, n) -> new Tally(
                        row.getLong(1),
                        row.getLong(2),
                        0,
                        row.getLong(3),
                        Moments.read(row, 4),
                        Moments.read(row, 5),
                        row.getLong(6),
                        null))
                .single();
    }

    @Override
    public Ended endSome(Work work) {
        var some = asked(PackageSql.SOME, work.due())
                .param("rows", work.rows())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        removal.remove(some, new Watch(work));
        return new Ended(0, 0, null, null, null, some.size() == work.rows(), null);
    }

    /** Asks of each package anew, in the transaction that closes it, and tells of each in the one that says it is gone. */
    private final class Watch implements PackageRemoval.Watch {

        private final Work work;

        Watch(Work work) {
            this.work = work;
        }

        @Override
        public boolean mayGo(UUID id) {
            jdbc.sql(HeldRows.SHARED_LOCK).query(Integer.class).single();
            return asked(PackageSql.MAY_GO, work.due())
                    .param("id", id)
                    .query(Boolean.class)
                    .single();
        }

        @Override
        public void gone(UUID id) {
            var since = jdbc.sql(PackageSql.SINCE_OF)
                    .param("id", id)
                    .query((row, n) -> Moments.read(row, 1))
                    .single();
            LineEvidence.add(jdbc, work, new Ended(1, 0, since, since, Moments.sha256(id.toString()), false, null));
        }
    }

    @Override
    public @Nullable Instant oldest() {
        return jdbc.sql(PackageSql.OLDEST)
                .query((row, n) -> Moments.read(row, 1))
                .optional()
                .orElse(null);
    }

    @Override
    public List<RecordRef> records(Due due, @Nullable RecordRef after, int limit) {
        return asked(PackageSql.RECORDS, due)
                .param("afterSince", after == null ? "-infinity" : after.since().toString())
                .param("afterId", after == null ? "" : after.id())
                .param("limit", limit)
                .query((row, n) -> new RecordRef(
                        row.getString(1),
                        Objects.requireNonNull(Moments.read(row, 2)),
                        new AccountId(row.getObject(3, UUID.class)),
                        row.getBoolean(4)))
                .list();
    }

    @Override
    public List<Coming> coming(RetentionRule rule, LocalDate today, LocalDate until) {
        return jdbc.sql(PackageSql.COMING)
                .param("period", rule.period())
                .param("from", Moments.utc(RetentionRule.endOf(rule.through(today))))
                .param("until", Moments.utc(RetentionRule.endOf(rule.through(until))))
                .query((row, n) -> new Coming(YearMonth.parse(row.getString(1)), row.getLong(2), row.getLong(3), 0))
                .list();
    }

    private JdbcClient.StatementSpec asked(String statement, Due due) {
        return jdbc.sql(statement)
                .param("before", Moments.utc(due.before()))
                .param("now", Moments.utc(clock.instant()))
                .param("recently", Moments.utc(clock.instant().minus(PackageSql.RECENTLY)))
                .param("set", dataSet())
                .param("without", due.without() == null ? null : due.without().value(), Types.OTHER);
    }
}
