package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for pseudonymous events past the published term, and for pseudonyms that lead back where they should not. */
@Component
class PseudonymousEvents {

    private static final String IN_FORCE = """
            h.released_at IS NULL AND near.day BETWEEN coalesce(h.records_from, '-infinity') AND coalesce(h.records_until, 'infinity')""";

    /** What a hold keeps is no violation, nor is a week that it keeps back as a whole: its figures are not made yet. */
    private static final String PAST = """
            WITH near AS MATERIALIZED (
                SELECT id, pseudonym, occurred_at, (occurred_at AT TIME ZONE 'Europe/Amsterdam')::date AS day,
                       date_trunc('week', occurred_at AT TIME ZONE 'Europe/Amsterdam')::date AS week
                FROM product_event WHERE occurred_at < :near),
            kept AS MATERIALIZED (
                SELECT near.id, near.week FROM near
                WHERE EXISTS (SELECT FROM legal_hold h WHERE NOT h.named AND 'analytics.product-event' = ANY (h.data_sets)
                                AND %1$s)
                   OR EXISTS (SELECT FROM analytics_link l JOIN legal_hold_person p USING (account_id)
                              JOIN legal_hold h ON h.id = p.hold_id
                              WHERE l.pseudonym = near.pseudonym
                                AND (cardinality(h.data_sets) = 0 OR 'analytics.product-event' = ANY (h.data_sets))
                                AND %1$s)),
            past AS (
                SELECT near.*, near.id IN (SELECT id FROM kept)
                        OR near.week IN (SELECT week FROM kept EXCEPT SELECT week FROM anonymous_release) AS held
                FROM near WHERE near.occurred_at < :limit)
            SELECT count(*) FILTER (WHERE NOT held) AS events, count(*) FILTER (WHERE held) AS held,
                   min(day) FILTER (WHERE NOT held) AS oldest,
                   (array_agg(id ORDER BY occurred_at) FILTER (WHERE NOT held))[1] AS id
            FROM past""".formatted(IN_FORCE);

    private static final String BACK = """
            SELECT count(*) FROM analytics_link l JOIN account a ON a.id = l.account_id
            WHERE a.status = 'ERASED' AND NOT EXISTS (
                SELECT FROM legal_hold_person p JOIN legal_hold h ON h.id = p.hold_id
                WHERE p.account_id = a.id AND h.released_at IS NULL
                  AND (cardinality(h.data_sets) = 0 OR h.data_sets && ARRAY['analytics.link', 'analytics.product-event']))""";

    private static final String NO_PSEUDONYM =
            "SELECT count(*) FROM account a WHERE EXISTS (SELECT FROM product_event e WHERE e.pseudonym = a.id)";

    private final Evidence evidence;

    PseudonymousEvents(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * Events that should be gone.
     *
     * @param held of these, what a hold keeps
     * @param oldest day of the oldest that nothing keeps, and its id
     */
    record Past(
            long events,
            long held,
            @Nullable LocalDate oldest,
            @Nullable UUID id) {

        Optional<LocalDate> oldestDay() {
            return Optional.ofNullable(oldest);
        }
    }

    /** What should have gone yesterday at the latest: on the day itself the run may still be to come. */
    Past past(Instant now) {
        var yesterday = LocalDate.ofInstant(now, Controller.ZONE).minusDays(1);
        var limit = lastDayOver(yesterday).plusDays(1).atStartOfDay(Controller.ZONE);
        return evidence.ask()
                .sql(PAST)
                .param("limit", limit.toOffsetDateTime())
                .param("near", limit.plusWeeks(1).toOffsetDateTime())
                .query((row, n) -> new Past(
                        row.getLong("events"),
                        row.getLong("held"),
                        row.getObject("oldest", LocalDate.class),
                        row.getObject("id", UUID.class)))
                .single();
    }

    /** The last day whose term was over before this one. */
    private static LocalDate lastDayOver(LocalDate day) {
        var term = Period.parse(RetentionTerm.of("product-event").period());
        var last = day.minus(term).plusDays(3);
        while (!last.plus(term).isBefore(day)) {
            last = last.minusDays(1);
        }
        return last;
    }

    /** Pseudonyms of erased people that still lead to them. */
    long leadingBack() {
        return evidence.ask().sql(BACK).query(Long.class).single();
    }

    /** People whose events lie under their own account instead of a pseudonym. */
    long withoutPseudonym() {
        return evidence.ask().sql(NO_PSEUDONYM).query(Long.class).single();
    }
}
