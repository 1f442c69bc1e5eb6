package ai.astrasonic.securitylog;

import ai.astrasonic.securitylog.LogAlarm.Kind;
import ai.astrasonic.securitylog.LogDay.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the tables of the log for what should not be. */
final class LogAlarms {

    private static final String DEFAULT = """
            SELECT c.oid::regclass FROM pg_class c JOIN pg_inherits i ON i.inhrelid = c.oid
            WHERE i.inhparent = 'public.security_event'::regclass AND pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT'""";

    private final JdbcClient jdbc;
    private final LogTables tables;

    LogAlarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tables = new LogTables(jdbc);
    }

    List<LogAlarm> of(LocalDate today, LocalDate due) {
        return Stream.of(missing(today), byDefault(), halfRemoved(today), late(due))
                .flatMap(alarms -> alarms)
                .toList();
    }

    private Stream<LogAlarm> missing(LocalDate today) {
        var last = today.plusDays(SecurityEventPartitions.DAYS_AHEAD);
        var there = tables.until(last).keySet();
        return today.datesUntil(last.plusDays(1))
                .filter(day -> !there.contains(day))
                .map(day -> new LogAlarm(Kind.MISSING, day, 0));
    }

    private Stream<LogAlarm> byDefault() {
        return jdbc.sql(DEFAULT).query(String.class).list().stream()
                .map(table -> new LogAlarm(Kind.DEFAULT, null, rows(table)));
    }

    private long rows(@Nullable String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private Stream<LogAlarm> halfRemoved(LocalDate today) {
        return tables.until(today).entrySet().stream()
                .filter(table -> table.getValue() != Standing.ATTACHED)
                .map(table -> new LogAlarm(Kind.HALF_REMOVED, table.getKey(), 0));
    }

    private Stream<LogAlarm> late(LocalDate due) {
        return tables.until(due.minusDays(1)).entrySet().stream()
                .filter(table -> table.getValue() == Standing.ATTACHED)
                .map(table -> tables.day(table.getKey(), table.getValue()))
                .filter(day -> day.content().rows() > day.held())
                .map(day -> new LogAlarm(Kind.LATE, day.day(), day.content().rows() - day.held()));
    }
}
