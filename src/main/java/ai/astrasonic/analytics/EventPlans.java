package ai.astrasonic.analytics;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Counts what anonymising would end, tonight and in the months to come; changes nothing. */
@GoesOnUnderRestriction(value = "dsar-handling", because = "counts what reaches the end of its term (Art. 5(1)(e))")
@Service
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.FINANCE + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR
        + "', '" + Roles.SYSTEM + "')")
public class EventPlans {

    private static final int LARGEST_PAGE = 10_000;

    /** A week without a decision waits as a whole for the end of a hold in it, or for its own end. */
    private static final String PAST = """
            WITH near AS (
                SELECT e.id, e.pseudonym, e.occurred_at, pg_column_size(e.*) AS bytes, %s AS held,
                       date_trunc('week', e.occurred_at AT TIME ZONE :zone)::date AS week
                FROM product_event e WHERE e.occurred_at < :until::timestamptz + interval '7 days'),
            waiting AS (
                SELECT week FROM near GROUP BY week HAVING bool_or(held) OR week + 6 >= :today
                EXCEPT SELECT week FROM anonymous_release),
            past AS (
                SELECT id, pseudonym, occurred_at, bytes, held OR week IN (SELECT week FROM waiting) AS kept
                FROM near WHERE occurred_at < :until)""".formatted(HeldEvents.HELD);

    private static final String TALLY = PAST + """
            SELECT count(*) FILTER (WHERE NOT kept) AS due, count(*) FILTER (WHERE kept) AS held,
                   min(occurred_at) FILTER (WHERE NOT kept) AS oldest, max(occurred_at) FILTER (WHERE NOT kept) AS newest,
                   coalesce(sum(bytes) FILTER (WHERE NOT kept), 0) AS bytes
            FROM past""";

    private static final String PAGE = PAST + """
            SELECT past.id, past.occurred_at, l.account_id, past.kept
            FROM past LEFT JOIN analytics_link l ON l.pseudonym = past.pseudonym
            WHERE (past.occurred_at, past.id) > (:afterAt::timestamptz, CAST(:afterId AS uuid))
            ORDER BY past.occurred_at, past.id LIMIT :limit""";

    private static final String COMING = """
            SELECT to_char((e.occurred_at AT TIME ZONE :zone)::date + CAST(:period AS interval) + interval '1 day', 'YYYY-MM')
                   AS month, count(*) AS events, sum(pg_column_size(e.*)) AS bytes
            FROM product_event e WHERE e.occurred_at >= :from AND e.occurred_at < :until GROUP BY 1 ORDER BY 1""";

    private final RetentionDatabase database;
    private final Clock clock;

    EventPlans(RetentionDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts exactly.
     *
     * @param dueThrough the last day whose events have reached the end of their term
     * @param without a hold that is thought away; none outside a simulation
     */
    public EventsTally tally(LocalDate dueThrough, @Nullable UUID without) {
        return past(TALLY, dueThrough, without)
                .query((row, n) -> new EventsTally(
                        row.getLong("due"),
                        row.getLong("held"),
                        at(row, "oldest"),
                        at(row, "newest"),
                        row.getLong("bytes")))
                .single();
    }

    /**
     * Those whose term is over, the oldest first.
     *
     * @param after last of the page before; none for the first page
     */
    public List<EventDue> page(LocalDate dueThrough, @Nullable UUID without, @Nullable EventDue after, int limit) {
        return past(PAGE, dueThrough, without)
                .param("afterAt", after == null ? "-infinity" : after.at().toString())
                .param("afterId", after == null ? new UUID(0, 0) : after.id())
                .param("limit", Math.clamp(limit, 1, LARGEST_PAGE))
                .query((row, n) -> new EventDue(
                        row.getObject("id", UUID.class),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("account_id", UUID.class))
                                .map(AccountId::new)
                                .orElse(null),
                        row.getBoolean("kept")))
                .list();
    }

    private StatementSpec past(String sql, LocalDate dueThrough, @Nullable UUID without) {
        return database.ask()
                .sql(sql)
                .param("zone", Controller.ZONE.getId())
                .param("until", EventWeek.start(dueThrough.plusDays(1)))
                .param("today", LocalDate.ofInstant(clock.instant(), Controller.ZONE))
                .param("without", without, Types.OTHER);
    }

    /** When the oldest event happened, due or not; none when there are no events. */
    public @Nullable Instant oldest() {
        return database.ask()
                .sql("SELECT min(occurred_at) AS oldest FROM product_event")
                .query((row, n) -> at(row, "oldest"))
                .optional()
                .orElse(null);
    }

    /** What reaches the end of this period after one day whose events are due and until another, by month. */
    public List<EventsComing> coming(Period period, LocalDate dueThrough, LocalDate until) {
        return database.ask()
                .sql(COMING)
                .param("zone", Controller.ZONE.getId())
                .param("period", period.toString())
                .param("from", EventWeek.start(dueThrough.plusDays(1)))
                .param("until", EventWeek.start(until.plusDays(1)))
                .query((row, n) -> new EventsComing(
                        YearMonth.parse(row.getString("month")), row.getLong("events"), row.getLong("bytes")))
                .list();
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
