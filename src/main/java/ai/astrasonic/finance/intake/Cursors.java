package ai.astrasonic.finance.intake;

import ai.astrasonic.shared.Controller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where to go on in each list. The first window is cut into pieces, which can be read at the same time; one that was read to its
 * end is followed by one that overlaps it, for what came late.
 */
@Component
class Cursors {

    private static final Duration OVERLAP = Duration.ofDays(7);

    /** Stripe keeps its events no longer. */
    private static final Duration EVENTS = Duration.ofDays(30);

    /** The newest piece has the name of its list alone: it is the one that later windows follow. */
    private static final String FIRST = """
            INSERT INTO stripe_cursor (list, from_at, until_at, done)
            SELECT CASE WHEN until_at = :now THEN :list ELSE :list || '/' || to_char(from_at, 'YYYY-MM-DD') END, from_at, until_at, false
            FROM (SELECT at AS from_at, least(at + interval '90 days', :now) AS until_at
                  FROM generate_series(CAST(:since AS timestamptz), CAST(:now AS timestamptz) - interval '1 microsecond', '90 days') at) piece
            WHERE NOT EXISTS (SELECT FROM stripe_cursor WHERE list = :list)
            ON CONFLICT (list) DO NOTHING""";

    private static final String NEXT = """
            UPDATE stripe_cursor SET from_at = greatest(:since, until_at - CAST(:overlap AS interval)), until_at = :now,
                   after_id = NULL, done = false, objects = 0
            WHERE list = :list AND done AND NOT EXISTS (SELECT FROM stripe_cursor WHERE list LIKE :list || '/%' AND NOT done)""";

    private final JdbcClient jdbc;
    private final BooksSettings settings;
    private final Clock clock;

    Cursors(JdbcClient jdbc, BooksSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param piece its name
     * @param after id of the record read last
     */
    record Cursor(
            String piece,
            Instant from,
            Instant until,
            @Nullable String after,
            boolean done) {

        String list() {
            return piece.contains("/") ? piece.substring(0, piece.indexOf('/')) : piece;
        }
    }

    /** Begins a window of the list up to now, unless one is under way. */
    void begin(String list) {
        boolean known = jdbc.sql("SELECT count(*) FROM stripe_cursor WHERE list = :list")
                        .param("list", list)
                        .query(Integer.class)
                        .single()
                > 0;
        var begin = jdbc.sql(known ? NEXT : FIRST)
                .param("list", list)
                .param("since", earliest(list))
                .param("now", OffsetDateTime.now(clock));
        (known ? begin.param("overlap", OVERLAP.toHours() + " hours") : begin).update();
    }

    /** The pieces that are not read to their end, in the order of their lists, the newest first. */
    List<String> open(List<String> lists) {
        return jdbc.sql("""
                        SELECT list FROM stripe_cursor WHERE NOT done
                        ORDER BY array_position(CAST(:lists AS text[]), split_part(list, '/', 1)), until_at DESC""")
                .param("lists", lists.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }

    Cursor of(String piece) {
        return jdbc.sql("SELECT list, from_at, until_at, after_id, done FROM stripe_cursor WHERE list = :piece")
                .param("piece", piece)
                .query((row, n) -> cursor(row))
                .single();
    }

    void move(String piece, @Nullable String after, boolean done, int objects) {
        jdbc.sql("""
                        UPDATE stripe_cursor SET after_id = CAST(:after AS text), done = :done, objects = objects + :objects
                        WHERE list = :piece""")
                .param("piece", piece)
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
