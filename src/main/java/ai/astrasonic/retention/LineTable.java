package ai.astrasonic.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes lines of the sheet; each change names the states that it leaves. */
@Component
class LineTable {

    private static final String SELECT = "SELECT * FROM retention_line WHERE ";
    private static final String TO_BE_DONE = "('PLANNED', 'APPROVED', 'RUNNING', 'STOPPED', 'FAILED')";

    private final JdbcClient jdbc;
    private final Clock clock;

    LineTable(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    void insert(SheetLine line) {
        var planned = line.planned();
        jdbc.sql("""
                        INSERT INTO retention_line (id, run, day, rule, rule_version, target, ending, through, due, held,
                                                    set_aside, recently_used, oldest, newest, bytes, cents,
                                                    content_sha256, state, waits_for, planned_at)
                        VALUES (:id, :run, :day, :rule, :version, :target, :ending, :through, :due, :held, :aside, :used,
                                :oldest, :newest, :bytes, :cents, :hash, :state, :waits::text[], :now)
                        ON CONFLICT (run, rule, target) DO NOTHING""")
                .param("id", line.id())
                .param("run", line.run())
                .param("day", line.day())
                .param("rule", line.rule())
                .param("version", line.ruleVersion())
                .param("target", line.target())
                .param("ending", line.ending().name())
                .param("through", line.through())
                .param("due", planned.due())
                .param("held", planned.held())
                .param("aside", planned.setAside())
                .param("used", planned.recentlyUsed())
                .param("oldest", LineEvidence.utc(planned.oldest()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("newest", LineEvidence.utc(planned.newest()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("bytes", planned.bytes())
                .param("cents", planned.cents(), Types.BIGINT)
                .param("hash", line.contentSha256())
                .param("state", line.state().name())
                .param("waits", names(line.waitsFor()))
                .param("now", LineEvidence.utc(line.plannedAt()))
                .update();
    }

    /** What is due now in place of what was planned, while nothing of it has gone. */
    void replan(SheetLine line, Tally now, Set<WaitsFor> waits, String contentSha256) {
        jdbc.sql("UPDATE retention_line SET due = :due, held = :held, set_aside = :aside, recently_used = :used,"
                        + " oldest = :oldest, newest = :newest, bytes = :bytes, cents = :cents, content_sha256 = :hash,"
                        + " state = CASE WHEN :waiting THEN 'WAITING' ELSE state END, waits_for = :waits::text[],"
                        + " told_at = CASE WHEN :waiting THEN NULL ELSE told_at END"
                        + " WHERE id = :id AND state = :state AND (gone = 0 OR :waiting)")
                .param("due", now.due())
                .param("held", now.held())
                .param("aside", now.setAside())
                .param("used", now.recentlyUsed())
                .param("oldest", LineEvidence.utc(now.oldest()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("newest", LineEvidence.utc(now.newest()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("bytes", now.bytes())
                .param("cents", now.cents(), Types.BIGINT)
                .param("hash", contentSha256)
                .param("waiting", !line.waitsFor().containsAll(waits))
                .param("waits", names(waits))
                .param("id", line.id())
                .param("state", line.state().name())
                .update();
    }

    private static String[] names(Set<WaitsFor> waits) {
        return waits.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    Optional<SheetLine> find(UUID id) {
        return jdbc.sql(SELECT + "id = :id")
                .param("id", id)
                .query((row, n) -> line(row))
                .optional();
    }

    Optional<SheetLine> find(String run, String rule, String target) {
        return jdbc.sql(SELECT + "run = :run AND rule = :rule AND target = :target")
                .param("run", run)
                .param("rule", rule)
                .param("target", target)
                .query((row, n) -> line(row))
                .optional();
    }

    /** What was planned for a place in an earlier run and is not at its end. */
    List<SheetLine> open(String target) {
        return jdbc.sql(SELECT + "target = :target AND (state = 'WAITING' OR state IN " + TO_BE_DONE + ")")
                .param("target", target)
                .query((row, n) -> line(row))
                .list();
    }

    /** Those of a run, and those of earlier ones that a second person let go and that nobody has finished. */
    List<SheetLine> ofRun(String run) {
        return jdbc.sql(SELECT + "run = :run OR waits_for <> '{}' AND state IN ('APPROVED', 'STOPPED', 'FAILED')"
                        + " ORDER BY rule, target")
                .param("run", run)
                .query((row, n) -> line(row))
                .list();
    }

    /** Lines of the last days, the newest first; all states that wait come whatever their day. */
    List<SheetLine> since(LocalDate day) {
        return jdbc.sql(SELECT + "day >= :day OR state IN ('WAITING', 'APPROVED', 'STOPPED', 'FAILED', 'RUNNING')"
                        + " ORDER BY day DESC, rule, target, planned_at DESC LIMIT 2000")
                .param("day", day)
                .query((row, n) -> line(row))
                .list();
    }

    Optional<LocalDate> lastDay() {
        return jdbc.sql("SELECT max(day) FROM retention_line")
                .query(LocalDate.class)
                .optional();
    }

    /** False when it is carried out by nobody any more who could be, such as one that waits or is done. */
    boolean begin(UUID id, long execution) {
        return jdbc.sql("UPDATE retention_line SET state = 'RUNNING', execution = :execution, failure = '',"
                                + " started_at = coalesce(started_at, :now) WHERE id = :id AND state IN " + TO_BE_DONE)
                        .param("execution", execution)
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Only by whoever carries it out. */
    void end(UUID id, long execution, LineState state, String failure, @Nullable Tally left, @Nullable Instant oldest) {
        jdbc.sql("UPDATE retention_line SET state = :state, failure = :failure, left_due = :due, left_held = :held,"
                        + " oldest_left = :oldest, verified_at = :now,"
                        + " ended_at = CASE WHEN :state = 'DONE' THEN :now ELSE ended_at END"
                        + " WHERE id = :id AND execution = :execution AND state = 'RUNNING'")
                .param("state", state.name())
                .param("failure", failure)
                .param("due", left == null ? null : left.due(), Types.BIGINT)
                .param("held", left == null ? null : left.held(), Types.BIGINT)
                .param("oldest", LineEvidence.utc(oldest), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now())
                .param("id", id)
                .param("execution", execution)
                .update();
    }

    boolean move(UUID id, LineState from, LineState to) {
        return jdbc.sql("UPDATE retention_line SET state = :to WHERE id = :id AND state = :from")
                        .param("to", to.name())
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return java.util.Objects.requireNonNull(LineEvidence.utc(clock.instant()));
    }

    private static SheetLine line(ResultSet row) throws SQLException {
        return new SheetLine(
                row.getObject("id", UUID.class),
                row.getString("run"),
                row.getObject("day", LocalDate.class),
                row.getString("rule"),
                row.getInt("rule_version"),
                row.getString("target"),
                Ending.valueOf(row.getString("ending")),
                row.getObject("through", LocalDate.class),
                planned(row),
                row.getString("content_sha256"),
                LineState.valueOf(row.getString("state")),
                waits(row),
                java.util.Objects.requireNonNull(instant(row, "planned_at")),
                proof(row));
    }

    private static Tally planned(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("due"),
                row.getLong("held"),
                row.getLong("set_aside"),
                row.getLong("recently_used"),
                instant(row, "oldest"),
                instant(row, "newest"),
                row.getLong("bytes"),
                row.getObject("cents", Long.class));
    }

    private static Set<WaitsFor> waits(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("waits_for").getArray())
                .map(WaitsFor::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static SheetLine.Proof proof(ResultSet row) throws SQLException {
        var keys = row.getBytes("keys_sha256");
        return new SheetLine.Proof(
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getLong("gone"),
                row.getLong("with_them"),
                row.getLong("transactions"),
                instant(row, "oldest_gone"),
                instant(row, "newest_gone"),
                keys == null ? "" : HexFormat.of().formatHex(keys),
                row.getObject("left_due", Long.class),
                row.getObject("left_held", Long.class),
                instant(row, "oldest_left"),
                instant(row, "verified_at"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
