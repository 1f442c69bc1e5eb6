package ai.astrasonic.analytics;

import static ai.astrasonic.analytics.HeldEvents.HELD;

import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The events whose term is over, week by week; a legal hold keeps those that it covers. */
@GoesOnUnderRestriction(
        value = "dsar-handling",
        because = "removes what has reached the end of its term (Art. 5(1)(e))")
@Component
class DueEvents {

    private static final String IN_SPAN = "e.occurred_at >= :from AND e.occurred_at < :until";

    private static final String LEFT = "SELECT count(*) FILTER (WHERE " + HELD + ") AS held, count(*) AS every"
            + " FROM product_event e WHERE " + IN_SPAN;

    private static final String DELETE = """
            DELETE FROM product_event WHERE ctid = ANY(ARRAY(
                SELECT e.ctid FROM product_event e WHERE %s AND NOT %s ORDER BY e.occurred_at LIMIT :most))
            RETURNING id, occurred_at""".formatted(IN_SPAN, HELD);

    private final RetentionDatabase database;

    DueEvents(RetentionDatabase database) {
        this.database = database;
    }

    /** How many events there are, and how many of them a hold keeps. */
    record Left(long held, long every) {}

    /** An event that was deleted. */
    record Gone(UUID id, Instant at) {}

    /** The first week, from that of this moment on, with an event of this day or before. */
    Optional<EventWeek> weekFrom(OffsetDateTime moment, LocalDate dueThrough) {
        return oldest(moment, dueThrough).map(EventWeek::of);
    }

    /** The day of the oldest event from this moment on that should be gone; none when all are. */
    Optional<LocalDate> oldest(OffsetDateTime moment, LocalDate dueThrough) {
        return database.ask()
                .sql("SELECT min(e.occurred_at) FROM product_event e WHERE " + IN_SPAN)
                .param("from", moment)
                .param("until", EventWeek.start(dueThrough.plusDays(1)))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(at -> LocalDate.ofInstant(at.toInstant(), Controller.ZONE));
    }

    Left in(EventWeek.Span span) {
        return asked(LEFT, span).query(Left.class).single();
    }

    /** Deletes some that no hold keeps; none when none are left. */
    List<Gone> delete(EventWeek.Span span, int most) {
        return asked(DELETE, span)
                .param("most", most)
                .query((row, n) -> new Gone(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    private StatementSpec asked(String sql, EventWeek.Span span) {
        return database.ask()
                .sql(sql)
                .param("from", span.from())
                .param("until", span.until())
                .param("without", null, Types.OTHER);
    }
}
