package ai.astrasonic.analytics;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.AccountStanding;
import ai.astrasonic.shared.AccountStandings;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records product events under a pseudonym, unless the person objected (Art. 21(1)) or is restricted (Art. 18). */
@Service
@PreAuthorize("hasAnyRole('" + Roles.SYSTEM + "')")
public class ProductEvents {

    private final AnalyticsLinks links;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final AccountStandings standings;
    private final Clock clock;

    ProductEvents(AnalyticsLinks links, JdbcClient jdbc, AuditTrail audit, AccountStandings standings, Clock clock) {
        this.links = links;
        this.jdbc = jdbc;
        this.audit = audit;
        this.standings = standings;
        this.clock = clock;
    }

    /** @return false when nothing was recorded because the person has objected, is restricted, erased or unknown */
    @Transactional
    public boolean record(AccountId account, Happening happening) {
        if (standings.holding(account) != AccountStanding.OPEN) {
            return false;
        }
        links.tie(account);
        return jdbc.sql("""
                        INSERT INTO product_event (id, pseudonym, name, page, platform, app_version, occurred_at)
                        SELECT :id, pseudonym, :name, :page, :platform, :version, :at FROM analytics_link
                        WHERE account_id = :account AND objected_at IS NULL AND paused_at IS NULL
                        FOR SHARE
                        """)
                        .param("id", Ids.next(clock))
                        .param("name", happening.name())
                        .param("page", happening.page())
                        .param("platform", happening.platform())
                        .param("version", happening.appVersion())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("account", account.value())
                        .update()
                > 0;
    }

    /** From now on nothing is recorded; of an erased person nothing is anyway, and no link is made for them again. */
    @Transactional
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
    public void object(AccountId account, String reason) {
        if (standings.holding(account) == AccountStanding.ERASED) {
            throw new IllegalStateException("Account " + account + " has been erased");
        }
        links.object(account);
        audit.record(AuditAct.of("objected", "product-events", account.value())
                .about(account)
                .because(reason));
    }

    /** Whose pseudonym it is, while the link lives. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
    public Optional<AccountId> ownerOf(UUID pseudonym) {
        return links.ownerOf(pseudonym);
    }
}
