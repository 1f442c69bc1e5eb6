package ai.astrasonic.securitylog;

import ai.astrasonic.securitylog.LogDay.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the log's days, each named after its day, and what their owner does with them. */
record LogTables(JdbcClient jdbc) {

    private static final String LOG = "public.security_event";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private static final String TABLES = """
            SELECT right(c.relname, 8) AS day,
                   CASE WHEN i.inhrelid IS NULL THEN 'DETACHED' WHEN i.inhdetachpending THEN 'DETACHING' ELSE 'ATTACHED' END AS standing
            FROM pg_class c LEFT JOIN pg_inherits i ON i.inhrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname ~ '^security_event_[0-9]{8}$'""";

    static final String CONTENT = """
            SELECT count(*) AS rows, min(occurred_at) AS oldest, max(occurred_at) AS newest,
                   lpad(to_hex(coalesce(bit_xor(uuid_hash_extended(id, 0)), 0)), 16, '0') AS key_hash""";

    SortedMap<LocalDate, Standing> until(LocalDate until) {
        var found = new TreeMap<LocalDate, Standing>();
        jdbc.sql(TABLES + " AND c.relname <= ?").param(name(until)).query(row -> {
            found.put(LocalDate.parse(row.getString("day"), DAY), Standing.valueOf(row.getString("standing")));
        });
        return found;
    }

    Optional<Standing> standing(LocalDate day) {
        return jdbc.sql(TABLES + " AND c.relname = ?")
                .param(name(day))
                .query((row, n) -> Standing.valueOf(row.getString("standing")))
                .optional();
    }

    LogDay day(LocalDate day, Standing standing) {
        return jdbc.sql(CONTENT + ", " + bytes(day) + ", count(*) FILTER (WHERE " + HeldEvents.CONDITION
                        + ") AS held FROM " + table(day) + " e")
                .query((row, n) -> new LogDay(day, standing, content(row), row.getLong("held")))
                .single();
    }

    Optional<Instant> oldest(LocalDate day) {
        return jdbc.sql("SELECT min(occurred_at) AS oldest FROM " + table(day))
                .query((row, n) -> Optional.ofNullable(instant(row, "oldest")))
                .single();
    }

    boolean isHeld(LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM " + table(day) + " e WHERE " + HeldEvents.CONDITION + ")")
                .query(Boolean.class)
                .single();
    }

    /** Waits for those who read the log now, while others go on reading and writing; outside any transaction. */
    void detach(LocalDate day) {
        jdbc.sql("ALTER TABLE " + LOG + " DETACH PARTITION " + table(day) + " CONCURRENTLY")
                .update();
    }

    void finishDetaching(LocalDate day) {
        jdbc.sql("ALTER TABLE " + LOG + " DETACH PARTITION " + table(day) + " FINALIZE")
                .update();
    }

    void attach(LocalDate day) {
        jdbc.sql("ALTER TABLE " + LOG + " ATTACH PARTITION " + table(day) + " FOR VALUES FROM ('" + day
                        + " 00:00Z') TO ('" + day.plusDays(1) + " 00:00Z')")
                .update();
    }

    void lock(LocalDate day) {
        jdbc.sql("LOCK TABLE " + table(day) + " IN ACCESS EXCLUSIVE MODE").update();
    }

    void drop(LocalDate day) {
        jdbc.sql("DROP TABLE " + table(day)).update();
    }

    static LogContent content(ResultSet row) throws SQLException {
        return new LogContent(
                row.getLong("rows"),
                instant(row, "oldest"),
                instant(row, "newest"),
                row.getString("key_hash"),
                row.getLong("bytes"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String bytes(LocalDate day) {
        return "pg_total_relation_size('" + table(day) + "') AS bytes";
    }

    private static String table(LocalDate day) {
        return "public." + name(day);
    }

    private static String name(LocalDate day) {
        return "security_event_" + DAY.format(day);
    }
}
