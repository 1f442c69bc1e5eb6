package ai.astrasonic.analytics;

import ai.astrasonic.analytics.anonymous.Bar;
import ai.astrasonic.analytics.anonymous.Counted;
import ai.astrasonic.analytics.anonymous.Key;
import ai.astrasonic.analytics.anonymous.KnownPerson;
import ai.astrasonic.analytics.anonymous.Vocabulary;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.ProcessingPermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Counts people and events of a week in the words of the vocabulary. Whoever objected, or is restricted, is not counted:
 * making figures of their events would be processing for the same purpose.
 */
@Component
class WeekCounts {

    private static final String ACTIVITY = "product-analytics";

    private static final String IN_OUR_WORDS = """
            WITH said AS (
                SELECT pseudonym,
                       CASE WHEN platform = ANY(:platforms) THEN platform ELSE :other END AS platform,
                       coalesce(substring(app_version FROM '^([0-9]{1,3})([.]|$)')::smallint, 0) AS app_major,
                       CASE WHEN name = ANY(:events) THEN name ELSE :other END AS event,
                       CASE WHEN page IS NULL THEN :none WHEN page = '/' THEN :home
                            WHEN split_part(page, '/', 2) = ANY(:sections) THEN split_part(page, '/', 2)
                            ELSE :other END AS section
                FROM product_event
                WHERE occurred_at >= :from AND occurred_at < :until AND pseudonym <> ALL(:without::uuid[]))""";

    private static final String COUNT = IN_OUR_WORDS + """
            , of_each AS (
                SELECT pseudonym, platform, app_major, event, section, count(*) AS n FROM said
                GROUP BY GROUPING SETS ((pseudonym), (pseudonym, platform, app_major),
                                        (pseudonym, platform, app_major, event, section)))
            SELECT platform, app_major, event, section, count(*) AS people, sum(n) AS events, max(n) AS most
            FROM of_each GROUP BY platform, app_major, event, section""";

    private static final String SAMPLE = IN_OUR_WORDS + """
            , chosen AS (
                SELECT pseudonym FROM (SELECT DISTINCT pseudonym FROM said) p
                ORDER BY md5(pseudonym::text || :from::timestamptz) LIMIT :sample)
            SELECT pseudonym, platform, app_major, event, section, count(*) AS n
            FROM said JOIN chosen USING (pseudonym) GROUP BY 1, 2, 3, 4, 5""";

    private static final String PEOPLE = """
            SELECT l.pseudonym, l.account_id FROM analytics_link l WHERE EXISTS (
                SELECT FROM product_event e WHERE e.pseudonym = l.pseudonym
                  AND e.occurred_at >= :from AND e.occurred_at < :until)""";

    private final RetentionDatabase database;
    private final ProcessingPermissions permissions;

    WeekCounts(RetentionDatabase database, ProcessingPermissions permissions) {
        this.database = database;
        this.permissions = permissions;
    }

    List<Counted> of(EventWeek.Span span, Collection<UUID> without) {
        return asking(COUNT, span, without)
                .query((row, n) ->
                        new Counted(key(row), row.getLong("people"), row.getLong("events"), row.getLong("most")))
                .list();
    }

    /** Some of the people, by a choice that nobody can steer, with all that they did. */
    Collection<KnownPerson> sample(EventWeek.Span span, Collection<UUID> without) {
        Map<UUID, Map<Key, Long>> acts = new HashMap<>();
        asking(SAMPLE, span, without).param("sample", Bar.SAMPLE).query(row -> {
            acts.computeIfAbsent(row.getObject("pseudonym", UUID.class), person -> new HashMap<>())
                    .put(key(row), row.getLong("n"));
        });
        return acts.values().stream().map(KnownPerson::new).toList();
    }

    /** Pseudonyms of people whose events may not be used for this any more. */
    Collection<UUID> toLeaveOut(EventWeek.Span span) {
        Map<AccountId, UUID> people = new HashMap<>();
        database.ask()
                .sql(PEOPLE)
                .param("from", span.from())
                .param("until", span.until())
                .query(row -> {
                    people.put(new AccountId(row.getObject(2, UUID.class)), row.getObject(1, UUID.class));
                });
        return people.isEmpty()
                ? List.of()
                : permissions.refused(people.keySet(), ACTIVITY).keySet().stream()
                        .map(people::get)
                        .toList();
    }

    private StatementSpec asking(String sql, EventWeek.Span span, Collection<UUID> without) {
        return database.ask()
                .sql(sql)
                .param("platforms", Vocabulary.PLATFORMS.toArray(String[]::new))
                .param("events", Vocabulary.EVENTS.toArray(String[]::new))
                .param("sections", Vocabulary.SECTIONS.toArray(String[]::new))
                .param("other", Vocabulary.OTHER)
                .param("none", Vocabulary.NONE)
                .param("home", Vocabulary.HOME)
                .param("from", span.from())
                .param("until", span.until())
                .param("without", without.stream().map(UUID::toString).toArray(String[]::new));
    }

    static Key key(ResultSet row) throws SQLException {
        var platform = row.getString("platform");
        var event = row.getString("event");
        return new Key(
                platform == null ? null : new Key.Group(platform, row.getInt("app_major")),
                event == null ? null : new Key.Act(event, row.getString("section")));
    }
}
