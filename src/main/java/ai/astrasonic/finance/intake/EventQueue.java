package ai.astrasonic.finance.intake;

import ai.astrasonic.billing.stripe.StripeEvent;
import ai.astrasonic.database.TextArray;
import ai.astrasonic.finance.reconciliation.FindingKind;
import ai.astrasonic.finance.reconciliation.Findings;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events that wait to be taken in: two instances never have the same one at a time. */
@Component
class EventQueue {

    private static final int MOST_TRIES = 5;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final String NEXT = """
            SELECT raw FROM stripe_event WHERE state = 'WAITING' AND next_try_at <= :now
            ORDER BY next_try_at, id LIMIT :most FOR UPDATE SKIP LOCKED""";

    private static final String ONE =
            "SELECT raw FROM stripe_event WHERE id = :id AND state = 'WAITING' FOR UPDATE SKIP LOCKED";

    private static final String DONE = """
            UPDATE stripe_event e SET state = 'DONE', processed_at = :now, reason = NULL,
                account_id = coalesce(e.account_id, c.account_id)
            FROM unnest(:ids::text[], :customers::text[]) AS t(id, customer_id)
            LEFT JOIN stripe_customer c ON c.id = t.customer_id
            WHERE e.id = t.id AND e.state = 'WAITING'""";

    private static final String FAILED = """
            UPDATE stripe_event SET tries = tries + 1, reason = :reason, next_try_at = CAST(:now AS timestamptz) + tries * CAST(:pause AS interval),
                   state = CASE WHEN tries + 1 >= :most THEN 'ASIDE' ELSE state END
            WHERE id = :id RETURNING CASE WHEN state = 'ASIDE' THEN created_at END""";

    private final JdbcClient jdbc;
    private final Findings findings;
    private final Clock clock;

    EventQueue(JdbcClient jdbc, Findings findings, Clock clock) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.clock = clock;
    }

    /** Locked until the transaction ends. */
    List<StripeEvent> next(int most) {
        return jdbc.sql(NEXT)
                .param("now", now())
                .param("most", most)
                .query((row, n) -> StripeEvent.of(row.getString(1)))
                .list();
    }

    /** Empty where somebody else has it. */
    List<StripeEvent> one(String id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .query((row, n) -> StripeEvent.of(row.getString(1)))
                .list();
    }

    void done(List<StripeEvent> events) {
        jdbc.sql(DONE)
                .param("ids", TextArray.of(events, StripeEvent::id))
                .param("customers", TextArray.of(events, StripeEvent::customerId))
                .param("now", now())
                .update();
    }

    /** Nobody decided about its type yet. */
    void unknown(StripeEvent event) {
        aside(event.id(), "a type that nobody decided about");
        findings.note(FindingKind.UNKNOWN_EVENT_TYPE, event.type(), event.createdAt());
    }

    void setAside(StripeEvent event, String reason) {
        aside(event.id(), reason);
        findings.note(FindingKind.EVENT_FAILED, event.id(), event.createdAt());
    }

    /** Tried again a few times, then set aside; the reason holds nothing of what the event says. */
    void failed(String id, RuntimeException failure) {
        jdbc.sql(FAILED)
                .param("id", id)
                .param("reason", "failed: " + failure.getClass().getSimpleName())
                .param("now", now())
                .param("pause", PAUSE.toSeconds() + " seconds")
                .param("most", MOST_TRIES)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .list()
                .forEach(given ->
                        given.ifPresent(created -> findings.note(FindingKind.EVENT_FAILED, id, created.toInstant())));
    }

    private void aside(String id, String reason) {
        jdbc.sql("UPDATE stripe_event SET state = 'ASIDE', reason = :reason, processed_at = :now WHERE id = :id")
                .param("id", id)
                .param("reason", reason)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
