package ai.astrasonic.consent;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.AccountStandings;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The consent ledger: written once, read as of any moment. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
public class Consents {

    private static final String WITHDRAW = """
            INSERT INTO consent_entry (id, account_id, purpose, given, policy_version, wording, language, surface, decided_at)
            SELECT :id, account_id, purpose, false, policy_version, wording, language, :surface, :at
            FROM (SELECT * FROM consent_entry
                  WHERE account_id = :account AND purpose = :purpose
                  ORDER BY decided_at DESC, id DESC LIMIT 1) last
            WHERE given
            """;

    private final JdbcClient jdbc;
    private final AccountStandings standings;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Consents(
            JdbcClient jdbc,
            AccountStandings standings,
            AuditTrail audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Withdrawing is as easy as giving: the same call (Art. 7(3)). */
    @Transactional
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
    public void record(ConsentDecision decision) {
        standings.changing(decision.account());
        boolean withdrawn = !decision.given() && inForce(decision.account(), decision.purpose(), clock.instant());
        var id = Ids.next(clock);
        jdbc.sql("""
                        INSERT INTO consent_entry (id, account_id, purpose, given, policy_version, wording, language, surface, decided_at)
                        VALUES (:id, :account, :purpose, :given, :version, :wording, :language, :surface, :at)
                        """)
                .param("id", id)
                .param("account", decision.account().value())
                .param("purpose", decision.purpose().name())
                .param("given", decision.given())
                .param("version", decision.policyVersion())
                .param("wording", decision.wording())
                .param("language", decision.language().getLanguage())
                .param("surface", decision.surface())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (withdrawn) {
            events.publishEvent(new ConsentWithdrawn(id, decision.account(), decision.purpose(), false));
        }
    }

    /**
     * Withdraws what was given (Art. 7(3)), in force at once; whoever processes on that consent at this moment ends first.
     *
     * @param surface where it was withdrawn, such as the request that asked for it
     * @return false when there was no consent to withdraw
     */
    @Transactional
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
    public boolean withdraw(AccountId account, Purpose purpose, String surface) {
        standings.changing(account);
        var id = Ids.next(clock);
        boolean withdrawn = jdbc.sql(WITHDRAW)
                        .param("id", id)
                        .param("account", account.value())
                        .param("purpose", purpose.name())
                        .param("surface", surface)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
        if (withdrawn) {
            audit.record(AuditAct.of("withdrew-consent", "consent", account.value())
                    .about(account)
                    .with("purpose", purpose));
            events.publishEvent(new ConsentWithdrawn(id, account, purpose, surface.startsWith("request ")));
        }
        return withdrawn;
    }

    /** Everything that a person decided, the newest first. */
    @Transactional(readOnly = true)
    public List<Decided> of(AccountId account) {
        return jdbc.sql("""
                        SELECT purpose, given, surface, decided_at FROM consent_entry
                        WHERE account_id = :account ORDER BY decided_at DESC, id DESC
                        """)
                .param("account", account.value())
                .query((row, n) -> new Decided(
                        Purpose.valueOf(row.getString(1)),
                        row.getBoolean(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** A decision as it stands in the ledger. */
    public record Decided(Purpose purpose, boolean given, String surface, Instant at) {}

    /** Whether the last decision up to this moment was a yes; no decision is a no. */
    @Transactional(readOnly = true)
    public boolean inForce(AccountId account, Purpose purpose, Instant at) {
        return jdbc.sql("""
                        SELECT given FROM consent_entry
                        WHERE account_id = :account AND purpose = :purpose AND decided_at <= :at
                        ORDER BY decided_at DESC, id DESC LIMIT 1
                        """)
                .param("account", account.value())
                .param("purpose", purpose.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
