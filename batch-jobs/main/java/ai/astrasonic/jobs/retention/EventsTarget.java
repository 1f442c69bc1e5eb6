package ai.astrasonic.jobs.retention;

import ai.astrasonic.analytics.AnonymisedPiece;
import ai.astrasonic.analytics.Anonymiser;
import ai.astrasonic.retention.Coming;
import ai.astrasonic.retention.Due;
import ai.astrasonic.retention.Ended;
import ai.astrasonic.retention.Ending;
import ai.astrasonic.retention.HeldRows;
import ai.astrasonic.retention.LineEvidence;
import ai.astrasonic.retention.RetentionRule;
import ai.astrasonic.retention.RetentionTarget;
import ai.astrasonic.retention.Tally;
import ai.astrasonic.retention.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Product events: figures that pass the test of what is anonymous are made of a week, and its events go. */
@Component
class EventsTarget implements RetentionTarget {

    /** A week of which one event is held waits as a whole: its figures would tell that event apart. */
    private static final String WEEKS = """
            SELECT date_trunc('week', e.occurred_at AT TIME ZONE 'Europe/Amsterdam') AS week, count(*) AS events,
                   bool_or(%s) AS held, min(e.occurred_at) AS oldest, max(e.occurred_at) AS newest,
                   sum(pg_column_size(e.*)) AS bytes
            FROM product_event e WHERE e.occurred_at < :before GROUP BY 1""".formatted(HeldRows.condition(
            "(SELECT l.account_id FROM analytics_link l WHERE l.pseudonym = e.pseudonym)", "e.occurred_at"));

    private static final String TALLY = """
            SELECT coalesce(sum(events) FILTER (WHERE NOT held), 0), coalesce(sum(events) FILTER (WHERE held), 0),
                   min(oldest) FILTER (WHERE NOT held), max(newest) FILTER (WHERE NOT held),
                   coalesce(sum(bytes) FILTER (WHERE NOT held), 0) FROM (""" + WEEKS + ") weeks";

    private static final String COMING = """
            SELECT to_char((e.occurred_at AT TIME ZONE 'Europe/Amsterdam')::date + CAST(:period AS interval)
                           + interval '1 day', 'YYYY-MM') AS month, count(*), sum(pg_column_size(e.*))
            FROM product_event e WHERE e.occurred_at >= :from AND e.occurred_at < :until GROUP BY 1 ORDER BY 1""";

    private final Anonymiser anonymiser;
    private final JdbcClient retention;

    EventsTarget(Anonymiser anonymiser, @Qualifier("retentionDataSource") DataSource retention) {
        this.anonymiser = anonymiser;
        this.retention = JdbcClient.create(retention);
    }

    @Override
    public String rule() {
        return "product-event";
    }

    @Override
    public String dataSet() {
        return "analytics.product-event";
    }

    @Override
    public Ending ending() {
        return Ending.ANONYMISE;
    }

    @Override
    public Tally tally(Due due) {
        return retention
                .sql(TALLY)
                .param("before", utc(due.before()))
                .param("set", dataSet())
                .param("without", due.without() == null ? null : due.without().value(), Types.OTHER)
                .query((row, n) -> new Tally(
                        row.getLong(1), row.getLong(2), 0, 0, instant(row, 3), instant(row, 4), row.getLong(5), null))
                .single();
    }

    /** The pieces come and go within this one call, each with its evidence. */
    @Override
    public Ended endSome(Work work) {
        var done = anonymiser.anonymise(work.due().through(), piece -> note(work, piece));
        return new Ended(done.deleted(), 0, null, null, null, false, null);
    }

    private void note(Work work, AnonymisedPiece piece) {
        boolean deleted = piece.kind() == AnonymisedPiece.Kind.DELETED;
        LineEvidence.add(
                retention,
                work,
                new Ended(
                        deleted ? piece.events() : 0,
                        0,
                        null,
                        null,
                        deleted ? HexFormat.of().parseHex(piece.keyHash()) : null,
                        false,
                        null));
    }

    @Override
    public @Nullable Instant oldest() {
        return retention
                .sql("SELECT min(occurred_at) FROM product_event")
                .query((row, n) -> instant(row, 1))
                .optional()
                .orElse(null);
    }

    @Override
    public List<Coming> coming(RetentionRule rule, LocalDate today, LocalDate until) {
        return retention
                .sql(COMING)
                .param("period", rule.period())
                .param("from", utc(RetentionRule.endOf(rule.through(today))))
                .param("until", utc(RetentionRule.endOf(rule.through(until))))
                .query((row, n) -> new Coming(YearMonth.parse(row.getString(1)), row.getLong(2), row.getLong(3), 0))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
