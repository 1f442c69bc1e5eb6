package ai.astrasonic.analytics;

import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The events whose term is over, week by week; a legal hold (Art. 17(3)) keeps those that it covers. */
@GoesOnUnderRestriction(
        value = "dsar-handling",
        because = "removes what has reached the end of its term (Art. 5(1)(e))")
@Component
class DueEvents {

    private static final String SET = "analytics.product-event";

    private static final String IN_ITS_TIME = """
            h.released_at IS NULL
              AND (e.occurred_at AT TIME ZONE '%s')::date
                  BETWEEN coalesce(h.records_from, '-infinity') AND coalesce(h.records_until, 'infinity')""".formatted(Controller.ZONE);

    private static final String HELD = """
            (EXISTS (SELECT FROM legal_hold h WHERE NOT h.named AND '%1$s' = ANY (h.data_sets) AND %2$s)
             OR EXISTS (SELECT FROM analytics_link l
                        JOIN legal_hold_person p ON p.account_id = l.account_id JOIN legal_hold h ON h.id = p.hold_id
                        WHERE l.pseudonym = e.pseudonym
                          AND (cardinality(h.data_sets) = 0 OR '%1$s' = ANY (h.data_sets)) AND %2$s))""".formatted(SET, IN_ITS_TIME);

    private static final String IN_SPAN = "e.occurred_at >= :from AND e.occurred_at < :until";

    private static final String LEFT = "SELECT count(*) FILTER (WHERE " + HELD + ") AS held, count(*) AS every"
            + " FROM product_event e WHERE " + IN_SPAN;

    private static final String DELETE = """
            DELETE FROM product_event WHERE ctid = ANY(ARRAY(
                SELECT e.ctid FROM product_event e WHERE %s AND NOT %s ORDER BY e.occurred_at LIMIT :most))
            RETURNING id""".formatted(IN_SPAN, HELD);

    private final RetentionDatabase database;

    DueEvents(RetentionDatabase database) {
        this.database = database;
    }

    /** How many events there are, and how many of them a hold keeps. */
    record Left(long held, long every) {}

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
        return database.ask()
                .sql(LEFT)
                .param("from", span.from())
                .param("until", span.until())
                .query(Left.class)
                .single();
    }

    /** Deletes some that no hold keeps; answers their keys, none when none are left. */
    List<UUID> delete(EventWeek.Span span, int most) {
        return database.ask()
                .sql(DELETE)
                .param("from", span.from())
                .param("until", span.until())
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
