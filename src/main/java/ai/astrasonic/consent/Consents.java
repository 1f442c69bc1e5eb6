package ai.astrasonic.consent;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The consent ledger: written once, read as of any moment. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
public class Consents {

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Withdrawing is as easy as giving: the same call (Art. 7(3)). */
    @Transactional
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
    public void record(ConsentDecision decision) {
        jdbc.sql("""
                        INSERT INTO consent_entry (id, account_id, purpose, given, policy_version, wording, language, surface, decided_at)
                        VALUES (:id, :account, :purpose, :given, :version, :wording, :language, :surface, :at)
                        """)
                .param("id", Ids.next(clock))
                .param("account", decision.account().value())
                .param("purpose", decision.purpose().name())
                .param("given", decision.given())
                .param("version", decision.policyVersion())
                .param("wording", decision.wording())
                .param("language", decision.language().getLanguage())
                .param("surface", decision.surface())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

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
