package ai.astrasonic.analytics;

import ai.astrasonic.analytics.anonymous.Figure;
import ai.astrasonic.analytics.anonymous.Shortcoming;
import ai.astrasonic.analytics.anonymous.Verdict;
import ai.astrasonic.database.TextArray;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes releases, their tests and their figures. */
@GoesOnUnderRestriction(value = "dsar-handling", because = "looks whether any event of a week is left, to say so")
@Component
class ReleaseTable {

    static final Period TESTED_AGAIN_AFTER = Period.ofMonths(11);

    private static final String TESTER = "anonymisation job";

    private static final String DUE_AGAIN = """
            SELECT r.week FROM anonymous_release r
            WHERE r.outcome = 'RELEASED' AND NOT EXISTS (
                SELECT FROM anonymous_test t WHERE t.week = r.week AND t.passed
                  AND t.tested_at > :since AND t.shape_sha256 = :shape AND t.code_sha256 = :code)
            ORDER BY 1""";

    private static final String GONE = """
            UPDATE anonymous_release r SET source_gone_at = :now
            WHERE source_gone_at IS NULL AND NOT EXISTS (
                SELECT FROM product_event e
                WHERE e.occurred_at >= r.week::timestamp AT TIME ZONE :zone
                  AND e.occurred_at < (r.week + 7)::timestamp AT TIME ZONE :zone)""";

    private final RetentionDatabase database;
    private final Definition definition;
    private final Clock clock;

    ReleaseTable(RetentionDatabase database, Definition definition, Clock clock) {
        this.database = database;
        this.definition = definition;
        this.clock = clock;
    }

    boolean isDecided(EventWeek week) {
        return database.ask()
                .sql("SELECT EXISTS (SELECT FROM anonymous_release WHERE week = :week)")
                .param("week", week.monday())
                .query(Boolean.class)
                .single();
    }

    void add(EventWeek week, Verdict verdict, long counted, long leftOut) {
        var whole = verdict.published().stream()
                .filter(line -> line.key().parent().isEmpty())
                .findAny();
        database.ask()
                .sql("""
                        INSERT INTO anonymous_release (week, outcome, decided_at, counted_events, left_out_events,
                                                       released_people, released_events)
                        VALUES (:week, :outcome, :now, :counted, :left, :people, :events)""")
                .param("week", week.monday())
                .param("outcome", verdict.passes() ? "RELEASED" : "REFUSED")
                .param("now", now())
                .param("counted", counted)
                .param("left", leftOut)
                .param("people", whole.map(Figure::people).orElse(0L))
                .param("events", whole.map(Figure::events).orElse(0L))
                .update();
        addTest(week, verdict);
        addFigures(week, verdict.published());
    }

    void addTest(EventWeek week, Verdict verdict) {
        database.ask()
                .sql("""
                        INSERT INTO anonymous_test (week, tested_at, figures, k_found, suppressed_share, tester,
                                                    shape_sha256, code_sha256, passed, shortcomings)
                        VALUES (:week, :now, :figures, :smallest, :share, :tester, :shape, :code, :passed, :why::text[])""")
                .param("week", week.monday())
                .param("now", now())
                .param("figures", definition.figures())
                .param("smallest", verdict.smallest())
                .param("share", verdict.suppressedShare())
                .param("tester", TESTER)
                .param("shape", definition.shape())
                .param("code", definition.code())
                .param("passed", verdict.passes())
                .param(
                        "why",
                        verdict.shortcomings().stream()
                                .map(Shortcoming::name)
                                .sorted()
                                .toArray(String[]::new))
                .update();
    }

    private void addFigures(EventWeek week, List<Figure> figures) {
        database.ask()
                .sql("""
                        INSERT INTO anonymous_figure (week, platform, app_major, event, section, people, events)
                        SELECT :week, * FROM unnest(:platforms::text[], :majors::smallint[], :events::text[], :sections::text[],
                                                    :people::bigint[], :counts::bigint[])""")
                .param("week", week.monday())
                .param(
                        "platforms",
                        TextArray.of(
                                figures,
                                f -> f.key().group() == null
                                        ? null
                                        : f.key().group().platform()))
                .param(
                        "majors",
                        TextArray.of(
                                figures,
                                f -> f.key().group() == null
                                        ? null
                                        : f.key().group().appMajor()))
                .param(
                        "events",
                        TextArray.of(
                                figures,
                                f -> f.key().act() == null
                                        ? null
                                        : f.key().act().event()))
                .param(
                        "sections",
                        TextArray.of(
                                figures,
                                f -> f.key().act() == null
                                        ? null
                                        : f.key().act().section()))
                .param("people", TextArray.of(figures, Figure::people))
                .param("counts", TextArray.of(figures, Figure::events))
                .update();
    }

    List<Figure> figures(EventWeek week) {
        return database.ask()
                .sql(
                        "SELECT platform, app_major, event, section, people, events FROM anonymous_figure WHERE week = :week")
                .param("week", week.monday())
                .query((row, n) -> new Figure(WeekCounts.key(row), row.getLong("people"), row.getLong("events")))
                .list();
    }

    /** Whatever comes to a week whose events were all gone is late: it is in no figure and never will be. */
    void deleted(EventWeek week, int events, String keys) {
        var before = database.ask()
                .sql("SELECT key_sha256 FROM anonymous_release WHERE week = :week")
                .param("week", week.monday())
                .query(String.class)
                .single();
        database.ask()
                .sql("""
                        UPDATE anonymous_release
                        SET deleted_events = deleted_events + CASE WHEN source_gone_at IS NULL THEN :events ELSE 0 END,
                            late_events = late_events + CASE WHEN source_gone_at IS NULL THEN 0 ELSE :events END,
                            key_sha256 = :keys
                        WHERE week = :week""")
                .param("week", week.monday())
                .param("events", events)
                .param("keys", KeyHash.chain(before, keys))
                .update();
    }

    void withdraw(EventWeek week) {
        database.ask()
                .sql("DELETE FROM anonymous_figure WHERE week = :week")
                .param("week", week.monday())
                .update();
        database.ask().sql("""
                        UPDATE anonymous_release SET outcome = 'WITHDRAWN', released_people = 0, released_events = 0
                        WHERE week = :week""").param("week", week.monday()).update();
    }

    /** Releases that were not tested within the year, or by another definition than the present one. */
    List<EventWeek> dueAgain() {
        return database.ask()
                .sql(DUE_AGAIN)
                .param(
                        "since",
                        now().atZoneSameInstant(Controller.ZONE)
                                .minus(TESTED_AGAIN_AFTER)
                                .toOffsetDateTime())
                .param("shape", definition.shape())
                .param("code", definition.code())
                .query((row, n) -> new EventWeek(row.getObject(1, LocalDate.class)))
                .list();
    }

    /** Notes of which weeks no event is left: from then on their figures are all there is. */
    int noteGone() {
        return database.ask()
                .sql(GONE)
                .param("now", now())
                .param("zone", Controller.ZONE.getId())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
