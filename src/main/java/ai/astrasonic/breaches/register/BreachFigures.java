package ai.astrasonic.breaches.register;

import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of breaches in figures: how many, what caused them, who discovered them, how soon the authority knew. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR + "')")
public class BreachFigures {

    private static final int MONTHS = 12;

    private static final String MONTHLY = """
            SELECT to_char(m, 'YYYY-MM') AS name, count(b.id) AS count
            FROM generate_series(CAST(:since AS timestamp), CAST(:until AS timestamp), interval '1 month') AS m
            LEFT JOIN breach b ON date_trunc('month', b.discovered_at AT TIME ZONE :zone) = m
            GROUP BY m ORDER BY m""";

    private static final String DISCOVERED = """
            SELECT discovered_by AS name, count(*) AS count FROM breach WHERE discovered_at >= :from GROUP BY 1 ORDER BY 2 DESC, 1""";

    /** Question 5.2 of the authority's form is the cause. */
    private static final String CAUSES = """
            SELECT a.contents[1] AS name, count(*) AS count FROM breach b JOIN breach_answer a ON a.breach_id = b.id
            WHERE a.question = '5.2' AND a.contents[1] <> '' AND b.discovered_at >= :from GROUP BY 1 ORDER BY 2 DESC, 1""";

    private static final String NOTIFIED = """
            WITH took AS (
                SELECT extract(epoch FROM min(c.submitted_at) - b.aware_at) / 3600 AS hours
                FROM breach b JOIN breach_report r ON r.breach_id = b.id AND r.kind = 'FIRST' JOIN breach_receipt c ON c.report_id = r.id
                WHERE b.discovered_at >= :from GROUP BY b.id)
            SELECT until::text AS name, count(took.hours) AS count
            FROM (VALUES (24, 0), (48, 24), (72, 48), (999999, 72)) AS bucket (until, past)
            LEFT JOIN took ON took.hours > past AND took.hours <= until OR past = 0 AND took.hours <= 0
            GROUP BY until ORDER BY until""";

    private final JdbcClient jdbc;
    private final Clock clock;

    BreachFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The last twelve months.
     *
     * @param months breaches discovered in each, by year and month
     * @param discoveredBy by the name of who did
     * @param causes by the key of the option in the authority's form, where it was answered
     * @param hoursToNotify how many the authority knew of within so many hours; the last one is later than the law allows
     */
    public record Year(
            Map<YearMonth, Long> months,
            Map<String, Long> discoveredBy,
            Map<String, Long> causes,
            Map<Integer, Long> hoursToNotify) {

        public boolean isEmpty() {
            return Stream.of(months, discoveredBy)
                    .flatMap(part -> part.values().stream())
                    .allMatch(count -> count == 0);
        }
    }

    public Year ofTheYear() {
        var first = ZonedDateTime.now(clock.withZone(Controller.ZONE))
                .withDayOfMonth(1)
                .toLocalDate()
                .minusMonths(MONTHS - 1L);
        var months = new LinkedHashMap<YearMonth, Long>();
        counted(
                        MONTHLY,
                        Map.of(
                                "since", first.atStartOfDay(),
                                "until", first.plusMonths(MONTHS - 1L).atStartOfDay(),
                                "zone", Controller.ZONE.getId()))
                .forEach((month, count) -> months.put(YearMonth.parse(month), count));
        var from = Map.<String, Object>of(
                "from", first.atStartOfDay(Controller.ZONE).toOffsetDateTime());
        var hours = new LinkedHashMap<Integer, Long>();
        counted(NOTIFIED, from).forEach((until, count) -> hours.put(Integer.valueOf(until), count));
        return new Year(months, counted(DISCOVERED, from), counted(CAUSES, from), hours);
    }

    private record Counted(String name, long count) {}

    private Map<String, Long> counted(String sql, Map<String, Object> values) {
        var counts = new LinkedHashMap<String, Long>();
        List<Counted> rows = jdbc.sql(sql)
                .params(values)
                .query((row, n) -> new Counted(row.getString("name"), row.getLong("count")))
                .list();
        rows.forEach(row -> counts.put(row.name(), row.count()));
        return counts;
    }
}
