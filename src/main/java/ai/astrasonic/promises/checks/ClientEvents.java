package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.evidence.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Events that rest on consent, held against the ledger of consents as it stood at the time of each. */
@Component
class ClientEvents {

    /** Neither an event nor a decision is ever changed: what was looked at so often stays as it was. */
    private static final Duration BACK = Duration.ofDays(35);

    /** Spans of one person do not overlap, so an event meets one or none. */
    private static final String TOLD = """
            WITH spans AS (
                SELECT account_id, given, decided_at AS since,
                       lead(decided_at) OVER (PARTITION BY account_id ORDER BY decided_at, id) AS until
                FROM consent_entry WHERE account_id IS NOT NULL AND purpose = 'ANALYTICS_COOKIES'),
            told AS (
                SELECT e.id, e.occurred_at, l.account_id
                FROM product_event e LEFT JOIN analytics_link l ON l.pseudonym = e.pseudonym
                WHERE e.told_by_device AND e.occurred_at > :since)
            SELECT count(*) AS events, count(*) FILTER (WHERE told.account_id IS NULL) AS ownerless,
                   count(*) FILTER (WHERE told.account_id IS NOT NULL AND spans.account_id IS NULL) AS without
            FROM told LEFT JOIN spans ON spans.account_id = told.account_id AND spans.given
                 AND spans.since <= told.occurred_at AND (spans.until IS NULL OR told.occurred_at < spans.until)""";

    /** A browser that ran a tool under consent told us of that consent, on that day or within its year. */
    private static final String UNKNOWN = """
            SELECT count(*) FROM (SELECT DISTINCT day FROM banner_sighting WHERE what = 'RAN' AND day > CAST(:since AS date)) ran
            WHERE NOT EXISTS (
                SELECT FROM consent_entry c WHERE c.given AND c.purpose = 'ANALYTICS_COOKIES'
                  AND c.decided_at < (ran.day + 1) AT TIME ZONE 'Europe/Amsterdam'
                  AND (c.valid_until IS NULL OR c.valid_until >= ran.day AT TIME ZONE 'Europe/Amsterdam'))""";

    private final Evidence evidence;

    ClientEvents(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * Events that a person's own program told.
     *
     * @param ownerless of these, those that nothing leads back to anybody from
     * @param without those without a consent in force at their time
     */
    record Told(long events, long ownerless, long without) {}

    Told told(Instant now) {
        return evidence.ask()
                .sql(TOLD)
                .param("since", now.minus(BACK).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Told(row.getLong("events"), row.getLong("ownerless"), row.getLong("without")))
                .single();
    }

    /** Days on which browsers saw a tool run under a consent, of which the ledger has none. */
    long daysWithoutLedger(Instant now) {
        return evidence.ask()
                .sql(UNKNOWN)
                .param("since", now.minus(BACK).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
