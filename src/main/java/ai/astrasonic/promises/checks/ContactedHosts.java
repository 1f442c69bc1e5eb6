package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.evidence.Evidence;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which hosts were called and which were refused, as the check role reads it. */
@Component
class ContactedHosts {

    private final Evidence evidence;

    ContactedHosts(Evidence evidence) {
        this.evidence = evidence;
    }

    record Contact(String recipient, String host, long calls) {}

    record Refused(String wanted, String host, long count) {}

    List<Contact> all() {
        return evidence.ask()
                .sql("SELECT recipient, host, sum(calls) AS calls FROM outbound_contact GROUP BY 1, 2 ORDER BY 1, 2")
                .query((row, n) -> new Contact(row.getString("recipient"), row.getString("host"), row.getLong("calls")))
                .list();
    }

    List<Refused> refusedSince(Instant since) {
        return evidence.ask()
                .sql("SELECT wanted, host, count FROM outbound_refusal WHERE last_at >= ? ORDER BY host, wanted")
                .params(since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Refused(row.getString("wanted"), row.getString("host"), row.getLong("count")))
                .list();
    }

    Optional<Instant> lastChecked(String promise) {
        return evidence.ask()
                .sql("SELECT max(checked_at) FROM promise_check WHERE promise = ?")
                .params(promise)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
