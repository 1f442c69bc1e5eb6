package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.evidence.Evidence;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks in the published figures for what could single somebody out, by a list and by SQL of its own. */
@Component
class PublishedFigures {

    static final int K = 10;

    private static final Period TESTED_WITHIN = Period.ofYears(1);

    /** Whatever else these tables hold was not agreed to be anonymous. */
    private static final Set<String> ALLOWED = Set.of(
            "anonymous_figure.week date",
            "anonymous_figure.platform text",
            "anonymous_figure.app_major smallint",
            "anonymous_figure.event text",
            "anonymous_figure.section text",
            "anonymous_figure.people bigint",
            "anonymous_figure.events bigint",
            "anonymous_release.week date",
            "anonymous_release.outcome text",
            "anonymous_release.decided_at timestamp with time zone",
            "anonymous_release.counted_events bigint",
            "anonymous_release.left_out_events bigint",
            "anonymous_release.released_people bigint",
            "anonymous_release.released_events bigint",
            "anonymous_release.deleted_events bigint",
            "anonymous_release.late_events bigint",
            "anonymous_release.key_sha256 text",
            "anonymous_release.source_gone_at timestamp with time zone",
            "anonymous_test.week date",
            "anonymous_test.tested_at timestamp with time zone",
            "anonymous_test.figures text",
            "anonymous_test.k_found bigint",
            "anonymous_test.suppressed_share numeric",
            "anonymous_test.tester text",
            "anonymous_test.shape_sha256 text",
            "anonymous_test.code_sha256 text",
            "anonymous_test.passed boolean",
            "anonymous_test.shortcomings ARRAY");

    private static final String COLUMNS = """
            SELECT table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name LIKE 'anonymous\\_%'""";

    private static final String WORDS = """
            SELECT count(*) FROM anonymous_figure
            WHERE platform NOT IN ('web', 'macos', 'windows', 'linux', 'ios', 'android', 'other')
               OR event NOT IN ('page served', 'backup finished', 'library synced', 'payment completed', 'other')
               OR section NOT IN ('home', 'library', 'playlists', 'backup', 'account', 'pricing', 'other', 'none')
               OR extract(isodow FROM week) <> 1""";

    private static final String SMALL = "SELECT count(*) FROM anonymous_figure WHERE people < :k";

    private static final String EVERYBODY = """
            SELECT count(*) FROM anonymous_figure act
            JOIN anonymous_figure whole ON whole.week = act.week AND whole.platform = act.platform
             AND whole.app_major = act.app_major AND whole.event IS NULL AND whole.people = act.people
            WHERE act.event IS NOT NULL""";

    /** What a line leaves over when its published parts are taken away. */
    private static final String REST = """
            SELECT count(*) FROM (
                SELECT line.people - sum(part.people) AS people, line.events - sum(part.events) AS events
                FROM anonymous_figure line JOIN anonymous_figure part ON part.week = line.week
                 AND ((line.platform IS NULL AND part.platform IS NOT NULL AND part.event IS NULL)
                   OR (line.platform = part.platform AND line.app_major = part.app_major
                       AND line.event IS NULL AND part.event IS NOT NULL))
                GROUP BY line.week, line.platform, line.app_major, line.people, line.events) rest
            WHERE events < 0 OR (events > 0 AND (events < :k OR people BETWEEN 1 AND :k - 1))""";

    private static final String TWICE = """
            SELECT count(*) FROM (SELECT FROM anonymous_figure
                                  GROUP BY week, platform, app_major, event, section HAVING count(*) > 1) same""";

    private static final String UNTESTED = """
            SELECT count(*) FROM (SELECT week FROM anonymous_figure
                                  UNION SELECT week FROM anonymous_release WHERE outcome = 'RELEASED') published
            WHERE NOT EXISTS (SELECT FROM anonymous_release r WHERE r.week = published.week AND r.outcome = 'RELEASED')
               OR NOT EXISTS (
                SELECT FROM (SELECT * FROM anonymous_test t WHERE t.week = published.week
                             ORDER BY tested_at DESC LIMIT 1) newest
                WHERE newest.passed AND newest.tested_at > :since AND newest.shape_sha256 = (
                    SELECT encode(sha256(convert_to(string_agg(column_name || ' ' || data_type, E'\\n'
                                                               ORDER BY column_name::text COLLATE "C"), 'UTF8')), 'hex')
                    FROM information_schema.columns
                    WHERE table_schema = 'public' AND table_name = 'anonymous_figure'))""";

    private final Evidence evidence;

    PublishedFigures(Evidence evidence) {
        this.evidence = evidence;
    }

    /** How many of each kind of fault there are; nothing where there is none. */
    Map<String, Long> faults(Instant now) {
        var found = new LinkedHashMap<String, Long>();
        note(found, "evidence.not-agreed", unknownColumns());
        note(found, "evidence.own-words", count(WORDS));
        note(found, "evidence.small-groups", countBelow(SMALL));
        note(found, "evidence.everybody-did", count(EVERYBODY));
        note(found, "evidence.by-subtraction", countBelow(REST));
        note(found, "evidence.released-twice", count(TWICE));
        note(found, "evidence.untested", untested(now));
        return found;
    }

    private static void note(Map<String, Long> found, String what, long many) {
        if (many > 0) {
            found.put(what, many);
        }
    }

    private long unknownColumns() {
        var columns = evidence.ask().sql(COLUMNS).query(String.class).set();
        return columns.stream().filter(column -> !ALLOWED.contains(column)).count();
    }

    private long untested(Instant now) {
        return evidence.ask()
                .sql(UNTESTED)
                .param("since", now.atOffset(ZoneOffset.UTC).minus(TESTED_WITHIN))
                .query(Long.class)
                .single();
    }

    private long countBelow(String sql) {
        return evidence.ask().sql(sql).param("k", K).query(Long.class).single();
    }

    private long count(String sql) {
        return evidence.ask().sql(sql).query(Long.class).single();
    }

    /** How many weeks came to which end. */
    Map<String, Long> weeks() {
        return evidence
                .ask()
                .sql("SELECT outcome, count(*) FROM anonymous_release GROUP BY 1 ORDER BY 1")
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The fewest people in a published line; 0 when nothing is published. */
    long smallest() {
        return count("SELECT coalesce(min(people), 0) FROM anonymous_figure");
    }

    /** Why the newest week of which nothing is published was refused. */
    List<String> newestRefusal() {
        return evidence.ask().sql("""
                        SELECT t.week || ': ' || array_to_string(t.shortcomings, ', ')
                        FROM anonymous_test t JOIN anonymous_release r USING (week)
                        WHERE NOT t.passed AND r.outcome <> 'RELEASED' ORDER BY t.week DESC, t.tested_at DESC LIMIT 1""").query((row, n) -> row.getString(1)).list();
    }
}
