package ai.astrasonic.breaches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of breaches. */
@Component
class BreachTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    BreachTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when the same call was heard before. */
    boolean insert(BreachId id, NewBreach breach, @Nullable String key, String by) {
        var discovered = breach.discovered().moment();
        return jdbc.sql("""
                        INSERT INTO breach (id, title, systems, status, discovered_at, discovered_offset, discovered_by, recipient,
                                            occurred_from, occurred_until, reported_at, reported_by, call_key)
                        VALUES (:id, :title, :systems::text[], 'SIGNAL', :discovered, :offset, :seenBy, :recipient, :from,
                                :until, :now, :by, :key)
                        ON CONFLICT (call_key) DO NOTHING""")
                        .param("id", id.value())
                        .param("title", breach.title().strip())
                        .param("systems", breach.systems().stream().sorted().toArray(String[]::new))
                        .param("discovered", discovered)
                        .param("offset", discovered.getOffset().getId())
                        .param("seenBy", breach.discoveredBy().name())
                        .param("recipient", breach.recipient())
                        .param("from", from(breach.occurred()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("until", until(breach.occurred()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", now())
                        .param("by", by)
                        .param("key", key)
                        .update()
                == 1;
    }

    Optional<Breach> byKey(String key) {
        return jdbc.sql("SELECT * FROM breach WHERE call_key = :key")
                .param("key", key)
                .query((row, n) -> breach(row))
                .optional();
    }

    /** False when it is no signal any more. */
    boolean aware(BreachId id, OffsetDateTime at, String because, String by) {
        return jdbc.sql("""
                        UPDATE breach SET status = 'OPEN', aware_at = :at, aware_offset = :offset, aware_by = :by,
                            aware_because = :because, version = version + 1
                        WHERE id = :id AND status = 'SIGNAL'""")
                        .param("id", id.value())
                        .param("at", at)
                        .param("offset", at.getOffset().getId())
                        .param("by", by)
                        .param("because", because.strip())
                        .update()
                == 1;
    }

    /** False when it is not at work any more. */
    boolean occurred(BreachId id, NewBreach.Occurred occurred) {
        return jdbc.sql("""
                        UPDATE breach SET occurred_from = :from, occurred_until = :until, version = version + 1
                        WHERE id = :id AND status IN ('SIGNAL', 'OPEN')""")
                        .param("id", id.value())
                        .param("from", from(occurred), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("until", until(occurred), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /** False when it is no signal any more. */
    boolean dismiss(BreachId id, String because) {
        return jdbc.sql("""
                        UPDATE breach SET status = 'DISMISSED', ended_at = :now, ended_because = :because, version = version + 1
                        WHERE id = :id AND status = 'SIGNAL'""")
                        .param("id", id.value())
                        .param("now", now())
                        .param("because", because.strip())
                        .update()
                == 1;
    }

    /** False when it is not open. */
    boolean close(BreachId id, String because) {
        return jdbc.sql("""
                        UPDATE breach SET status = 'CLOSED', ended_at = :now, ended_because = :because, version = version + 1
                        WHERE id = :id AND status = 'OPEN'""")
                        .param("id", id.value())
                        .param("now", now())
                        .param("because", because.strip())
                        .update()
                == 1;
    }

    /** The first notification stands; that none is needed may be signed anew, or taken back by null. */
    void endClock(BreachId id, @Nullable ClockEnd end) {
        jdbc.sql("""
                        UPDATE breach SET clock_end = :kind, clock_ended_at = :at, version = version + 1
                        WHERE id = :id AND clock_end IS DISTINCT FROM 'NOTIFIED'""")
                .param("id", id.value())
                .param("kind", end == null ? null : end.kind().name(), Types.VARCHAR)
                .param("at", end == null ? null : end.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void explainLateness(BreachId id, String because) {
        jdbc.sql("UPDATE breach SET late_because = :because, version = version + 1 WHERE id = :id")
                .param("id", id.value())
                .param("because", because.strip())
                .update();
    }

    void learn(BreachId id, String lessons) {
        jdbc.sql("UPDATE breach SET lessons = :lessons, version = version + 1 WHERE id = :id")
                .param("id", id.value())
                .param("lessons", lessons.strip())
                .update();
    }

    Optional<Breach> find(BreachId id) {
        return jdbc.sql("SELECT * FROM breach WHERE id = :id")
                .param("id", id.value())
                .query((row, n) -> breach(row))
                .optional();
    }

    /** Those at work, the ones whose hours end first at the top, signals last. */
    List<Breach> atWork() {
        return jdbc.sql("SELECT * FROM breach WHERE status IN ('SIGNAL', 'OPEN') ORDER BY aware_at NULLS LAST, number")
                .query((row, n) -> breach(row))
                .list();
    }

    /** The newest first. */
    List<Breach> page(Set<BreachStatus> statuses, @Nullable Integer before, int limit) {
        return jdbc.sql("SELECT * FROM breach WHERE status = ANY(:statuses::text[]) AND number < :before"
                        + " ORDER BY number DESC LIMIT :limit")
                .param("statuses", statuses.stream().map(Enum::name).toArray(String[]::new))
                .param("before", before == null ? Integer.MAX_VALUE : before)
                .param("limit", limit)
                .query((row, n) -> breach(row))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime from(NewBreach.@Nullable Occurred occurred) {
        return occurred == null ? null : occurred.from().moment();
    }

    private static @Nullable OffsetDateTime until(NewBreach.@Nullable Occurred occurred) {
        return occurred == null || occurred.until() == null
                ? null
                : occurred.until().moment();
    }

    private static Breach breach(ResultSet row) throws SQLException {
        return new Breach(
                new BreachId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("title"),
                Set.of((String[]) row.getArray("systems").getArray()),
                BreachStatus.valueOf(row.getString("status")),
                said(row, "discovered"),
                DiscoveredBy.valueOf(row.getString("discovered_by")),
                row.getString("recipient"),
                at(row, "occurred_from"),
                at(row, "occurred_until"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getString("reported_by"),
                row.getObject("aware_at") == null ? null : said(row, "aware"),
                row.getString("aware_by"),
                row.getString("aware_because"),
                at(row, "ended_at"),
                row.getString("ended_because"),
                clockEnd(row),
                row.getString("late_because"),
                row.getString("lessons"),
                row.getLong("version"));
    }

    private static @Nullable ClockEnd clockEnd(ResultSet row) throws SQLException {
        var kind = row.getString("clock_end");
        return kind == null
                ? null
                : new ClockEnd(
                        ClockEnd.Kind.valueOf(kind),
                        row.getObject("clock_ended_at", OffsetDateTime.class).toInstant());
    }

    /** As whoever said it: the instant, with their offset. */
    private static OffsetDateTime said(ResultSet row, String what) throws SQLException {
        return row.getObject(what + "_at", OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.of(row.getString(what + "_offset")));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
