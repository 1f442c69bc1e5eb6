package ai.astrasonic.securitylog;

import ai.astrasonic.securitylog.LogDay.Standing;
import ai.astrasonic.shared.FaultPoints;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deletes what no hold names of a day that must stay as a table, along its places on disk so that no chunk reads it all anew. */
final class LogRowRemoval {

    private static final String START = "(0,0)";

    private static final String DELETE = """
            WITH gone AS (
                DELETE FROM security_event e
                WHERE e.occurred_at >= :from AND e.occurred_at < :until AND NOT %1$s
                  AND e.ctid = ANY (ARRAY(SELECT e.ctid FROM security_event e
                                          WHERE e.occurred_at >= :from AND e.occurred_at < :until
                                            AND e.ctid > :after::tid AND NOT %1$s
                                          LIMIT :chunk))
                RETURNING e.id, e.occurred_at, e.ctid AS place)
            %2$s, 0 AS bytes, max(place)::text AS last FROM gone""".formatted(HeldEvents.CONDITION, LogTables.CONTENT);

    private final LogSession session;
    private final LocalDate day;
    private final LogTables tables;

    LogRowRemoval(LogSession session, LocalDate day) {
        this.session = session;
        this.day = day;
        this.tables = new LogTables(session.jdbc());
    }

    private record Chunk(LogContent content, @Nullable String last) {}

    LogContent delete(int rows, LogEvidence evidence) {
        backIn();
        var all = LogContent.NOTHING;
        var after = START;
        while (true) {
            var from = after;
            FaultPoints.reach("security-log.rows.before");
            var chunk = session.inTransaction(() -> chunk(from, rows, evidence));
            FaultPoints.reach("security-log.rows.after");
            all = all.and(chunk.content());
            if (chunk.last() == null && after.equals(START)) {
                return all;
            }
            after = chunk.last() == null ? START : chunk.last();
        }
    }

    /** An interrupted removal of the whole day is taken back first, so that what is held can be found again. */
    private void backIn() {
        if (tables.standing(day).equals(Optional.of(Standing.DETACHING))) {
            tables.finishDetaching(day);
        }
        if (tables.standing(day).equals(Optional.of(Standing.DETACHED))) {
            tables.attach(day);
        }
    }

    /** The lock comes first: the statement after it sees every hold that was placed before. */
    private Chunk chunk(String after, int rows, LogEvidence evidence) {
        session.jdbc()
                .sql("SELECT pg_advisory_xact_lock_shared(" + HeldEvents.LOCK + ")")
                .query(row -> {});
        var chunk = session.jdbc()
                .sql(DELETE)
                .param("from", start(day))
                .param("until", start(day.plusDays(1)))
                .param("after", after)
                .param("chunk", rows)
                .query((row, n) -> new Chunk(LogTables.content(row), row.getString("last")))
                .single();
        if (chunk.last() != null) {
            evidence.write(session.jdbc(), chunk.content());
        }
        return chunk;
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
