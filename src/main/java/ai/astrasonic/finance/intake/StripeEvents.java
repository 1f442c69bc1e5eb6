package ai.astrasonic.finance.intake;

import ai.astrasonic.billing.stripe.StripeEvent;
import ai.astrasonic.finance.reconciliation.FindingKind;
import ai.astrasonic.finance.reconciliation.Findings;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.shared.Sha256;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps each event as it came; the same again has no effect. */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class StripeEvents {

    private static final String KEEP = """
            INSERT INTO stripe_event (id, type, api_version, created_at, received_at, sha256, raw, account_id, state,
                                      next_try_at, reason)
            VALUES (:id, :type, :version, :created, :now, :sha256, :raw,
                    (SELECT account_id FROM stripe_customer WHERE id = :customer), :state, :now, :reason)
            ON CONFLICT (id) DO NOTHING""";

    private final JdbcClient jdbc;
    private final Findings findings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StripeEvents(JdbcClient jdbc, Findings findings, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Whether it was new. One in the words of another release train is kept and not read: its fields may mean something else.
     *
     * @param raw as it came
     * @throws IllegalArgumentException when it is no event
     */
    public boolean receive(String raw) {
        var event = StripeEvent.of(raw);
        var sha256 = Sha256.of(raw);
        return Boolean.TRUE.equals(transaction.execute(status -> keep(event, sha256)));
    }

    private boolean keep(StripeEvent event, String sha256) {
        boolean ours = event.isOfOurVersion();
        int kept = jdbc.sql(KEEP)
                .param("id", event.id())
                .param("type", event.type())
                .param("version", event.apiVersion())
                .param("created", event.createdAt().atOffset(ZoneOffset.UTC))
                .param("now", OffsetDateTime.now(clock))
                .param("sha256", sha256)
                .param("raw", event.raw())
                .param("customer", event.customerId())
                .param("state", ours ? "WAITING" : "ASIDE")
                .param("reason", ours ? null : "another version of the interface")
                .update();
        if (kept > 0 && !ours) {
            findings.note(FindingKind.OTHER_API_VERSION, String.valueOf(event.apiVersion()), event.createdAt());
        }
        return kept > 0;
    }
}
