package ai.astrasonic.outbound;

import ai.astrasonic.shared.Controller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often a recipient was called on each of the last days, as the log of contacts has it: at most a row for each host and day. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Allowed.READER)
public class CallFigures {

    public static final int DAYS = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    CallFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The calls of one day.
     *
     * @param failed those that got no answer, or only that they cannot
     */
    public record Day(LocalDate on, long answered, long failed) {}

    /** Each of the last days, also those on which nobody called; the oldest first. */
    public List<Day> of(String recipient) {
        var today = LocalDate.ofInstant(clock.instant(), Controller.ZONE);
        var first = today.minusDays(DAYS - 1L);
        Map<LocalDate, Day> called = new HashMap<>();
        jdbc.sql("""
                        SELECT day, sum(calls) AS calls, sum(failures) AS failures FROM outbound_contact
                        WHERE recipient = :recipient AND day BETWEEN :first AND :today GROUP BY day""")
                .param("recipient", recipient)
                .param("first", first)
                .param("today", today)
                .query(row -> {
                    var on = row.getObject("day", LocalDate.class);
                    long failed = row.getLong("failures");
                    called.put(on, new Day(on, Math.max(0, row.getLong("calls") - failed), failed));
                });
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(DAYS)
                .map(day -> called.getOrDefault(day, new Day(day, 0, 0)))
                .toList();
    }
}
