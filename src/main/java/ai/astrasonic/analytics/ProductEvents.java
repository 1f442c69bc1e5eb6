package ai.astrasonic.analytics;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.ProcessingPermissions;
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

    private static final String ACTIVITY = "product-analytics";

    private final AnalyticsLinks links;
    private final JdbcClient jdbc;
    private final ProcessingPermissions permissions;
    private final Clock clock;

    ProductEvents(AnalyticsLinks links, JdbcClient jdbc, ProcessingPermissions permissions, Clock clock) {
        this.links = links;
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** @return false when nothing was recorded because the person has objected, is restricted, erased or unknown */
    @Transactional
    public boolean record(AccountId account, Happening happening) {
        if (!permissions.holding(account, ACTIVITY).isPermitted()) {
            return false;
        }
        links.tie(account);
        return jdbc.sql("""
                        INSERT INTO product_event (id, pseudonym, name, page, platform, app_version, occurred_at)
                        SELECT :id, pseudonym, :name, :page, :platform, :version, :at FROM analytics_link
                        WHERE account_id = :account
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

    /** Whose pseudonym it is, while the link lives. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
    public Optional<AccountId> ownerOf(UUID pseudonym) {
        return links.ownerOf(pseudonym);
    }
}
