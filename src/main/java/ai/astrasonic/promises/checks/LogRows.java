package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the tables with the term of the security log hold of days that are over: through the log, in each table of a day that
 * hangs loose, and in the tries of people who proved who they are. Rows that a hold names are counted apart, by SQL of its own.
 */
@Component
class LogRows {

    private static final String LOOSE = """
            SELECT c.relname FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname LIKE 'security\\_event\\_%'
              AND NOT EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = c.oid AND NOT i.inhdetachpending)
            ORDER BY 1""";

    private static final String OLD = """
            WITH standing AS (
                SELECT h.*, (SELECT array_agg(p.account_id) FROM legal_hold_person p WHERE p.hold_id = h.id) AS people
                FROM legal_hold h
                WHERE h.released_at IS NULL AND ('%1$s' = ANY (h.data_sets) OR h.data_sets = '{}')),
            old AS (
                SELECT t.tableoid::regclass::text AS place, t.%3$s AS at,
                       EXISTS (SELECT FROM standing s
                               WHERE (t.%3$s AT TIME ZONE '%4$s')::date
                                         BETWEEN coalesce(s.records_from, '-infinity') AND coalesce(s.records_until, 'infinity')
                                 AND CASE WHEN s.named THEN coalesce(t.account_id = ANY (s.people), false) ELSE true END) AS held
                FROM %2$s t WHERE t.%3$s < :before)
            SELECT place, count(*) FILTER (WHERE NOT held) AS late, count(*) FILTER (WHERE held) AS held,
                   min(at) FILTER (WHERE NOT held) AS oldest
            FROM old GROUP BY 1 ORDER BY 1""";

    private final Evidence evidence;

    LogRows(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * Rows past their term in one table.
     *
     * @param oldest of the late ones; the epoch when there is none
     */
    record Old(String table, long late, long held, Instant oldest) {}

    /** @param last the last day of which nothing may be left */
    List<Old> upTo(LocalDate last) {
        List<Old> found =
                new ArrayList<>(of("security_event", "occurred_at", "securitylog.event", last, ZoneOffset.UTC));
        evidence.ask()
                .sql(LOOSE)
                .query(String.class)
                .list()
                .forEach(table -> found.addAll(
                        of("\"" + table + "\"", "occurred_at", "securitylog.event", last, ZoneOffset.UTC)));
        found.addAll(of("identity_try", "tried_at", "requests.identity-try", last, Controller.ZONE));
        return found;
    }

    private List<Old> of(String table, String time, String set, LocalDate last, ZoneId zone) {
        var before = last.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
        return evidence.ask()
                .sql(OLD.formatted(set, table, time, Controller.ZONE.getId()))
                .param("before", before)
                .query((row, n) -> {
                    var oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new Old(
                            row.getString("place"),
                            row.getLong("late"),
                            row.getLong("held"),
                            oldest == null ? Instant.EPOCH : oldest.toInstant());
                })
                .list();
    }

    /** Every table of the log and of those with its term: what was looked at. */
    long tables() {
        return 1
                + evidence.ask()
                        .sql(
                                "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
                                        + " AND relname LIKE 'security\\_event\\_%'")
                        .query(Long.class)
                        .single();
    }
}
