package ai.astrasonic.finance.intake;

import ai.astrasonic.shared.Controller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where to go on in each list. A window that was read to its end is followed by one that overlaps it, for what came late. */
@Component
class Cursors {

    private static final Duration OVERLAP = Duration.ofDays(7);

    /** Stripe keeps its events no longer. */
    private static final Duration EVENTS = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final BooksSettings settings;
    private final Clock clock;

    Cursors(JdbcClient jdbc, BooksSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param after id of the record read last */
    record Cursor(
            String list,
            Instant from,
            Instant until,
            @Nullable String after,
            boolean done) {}

    /** Begins a window of the list up to now, unless one is under way. */
    void begin(String list) {
        jdbc.sql("""
                        INSERT INTO stripe_cursor AS known (list, from_at, until_at, done)
                        VALUES (:list, :since, :now, false)
                        ON CONFLICT (list) DO UPDATE SET from_at = greatest(:earliest, known.until_at - CAST(:overlap AS interval)),
                            until_at = :now, after_id = NULL, done = false, objects = 0
                        WHERE known.done""")
                .param("list", list)
                .param("since", earliest(list))
                .param("earliest", earliest(list))
                .param("now", OffsetDateTime.now(clock))
                .param("overlap", OVERLAP.toHours() + " hours")
                .update();
    }

    Cursor of(String list) {
        return jdbc.sql("SELECT list, from_at, until_at, after_id, done FROM stripe_cursor WHERE list = :list")
                .param("list", list)
                .query((row, n) -> cursor(row))
                .single();
    }

    void move(String list, @Nullable String after, boolean done, int objects) {
        jdbc.sql("""
                        UPDATE stripe_cursor SET after_id = CAST(:after AS text), done = :done, objects = objects + :objects
                        WHERE list = :list""")
                .param("list", list)
                .param("after", after)
                .param("done", done)
                .param("objects", objects)
                .update();
    }

    private OffsetDateTime earliest(String list) {
        var since = settings.since().atStartOfDay(Controller.ZONE).toInstant();
        var kept = clock.instant().minus(EVENTS);
        return (list.equals("events") && kept.isAfter(since) ? kept : since).atOffset(ZoneOffset.UTC);
    }

    private static Cursor cursor(ResultSet row) throws SQLException {
        return new Cursor(
                row.getString("list"),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                row.getString("after_id"),
                row.getBoolean("done"));
    }
}
