package ai.astrasonic.finance.intake;

import ai.astrasonic.billing.stripe.StripeEvent;
import ai.astrasonic.finance.reconciliation.FindingKind;
import ai.astrasonic.finance.reconciliation.Findings;
import ai.astrasonic.shared.Roles;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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
    private final Clock clock;

    StripeEvents(JdbcClient jdbc, Findings findings, Clock clock) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.clock = clock;
    }

    /**
     * Whether it was new. One in the words of another release train is kept and not read: its fields may mean something else.
     *
     * @param raw as it came
     * @throws IllegalArgumentException when it is no event
     */
    @Transactional
    public boolean receive(String raw) {
        var event = StripeEvent.of(raw);
        boolean ours = event.isOfOurVersion();
        int kept = jdbc.sql(KEEP)
                .param("id", event.id())
                .param("type", event.type())
                .param("version", event.apiVersion())
                .param("created", event.createdAt().atOffset(ZoneOffset.UTC))
                .param("now", OffsetDateTime.now(clock))
                .param("sha256", sha256(raw))
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

    private static String sha256(String raw) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(raw.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
