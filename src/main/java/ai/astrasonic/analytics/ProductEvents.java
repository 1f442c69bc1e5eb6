package ai.astrasonic.analytics;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.ProcessingPermissions;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records product events under a pseudonym, unless the person objected (Art. 21(1)) or is restricted (Art. 18). */
@Service
@PreAuthorize("hasAnyRole('" + Roles.SYSTEM + "')")
public class ProductEvents {

    private static final String ACTIVITY = "product-analytics";
    private static final String CONSENTED = "web-analytics";

    /** Whoever's program sends more has a fault in it. */
    private static final int MOST_A_DAY = 10_000;

    private static final String INSERT = """
            INSERT INTO product_event (id, pseudonym, name, page, platform, app_version, occurred_at, told_by_device)
            SELECT e.id, l.pseudonym, e.name, e.page, e.platform, e.version, :at, :told
            FROM analytics_link l
            CROSS JOIN unnest(:ids::uuid[], :names::text[], :pages::text[], :platforms::text[], :versions::text[])
                AS e (id, name, page, platform, version)
            WHERE l.account_id = :account""";

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
        return insert(account, List.of(happening), false) > 0;
    }

    /**
     * The same of several that a person's own program tells, which takes their consent (Art. 11.7a Tw; a withdrawal waits for
     * this, or came before): all of them, or none when that would be more than a day may have.
     *
     * @return how many were recorded
     */
    @Transactional
    public int record(AccountId account, List<Happening> happenings) {
        if (happenings.isEmpty()
                || !permissions.holding(account, ACTIVITY).isPermitted()
                || !permissions.holding(account, CONSENTED).isPermitted()
                || lastDay(account) + happenings.size() > MOST_A_DAY) {
            return 0;
        }
        return insert(account, happenings, true);
    }

    private int insert(AccountId account, List<Happening> happenings, boolean told) {
        links.tie(account);
        return jdbc.sql(INSERT)
                .param("ids", column(happenings, event -> Ids.next(clock).toString()))
                .param("names", column(happenings, Happening::name))
                .param("pages", column(happenings, Happening::page))
                .param("platforms", column(happenings, Happening::platform))
                .param("versions", column(happenings, Happening::appVersion))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("told", told)
                .param("account", account.value())
                .update();
    }

    private static @Nullable String[] column(List<Happening> happenings, Function<Happening, @Nullable String> value) {
        return happenings.stream().map(value).toArray(String[]::new);
    }

    private long lastDay(AccountId account) {
        return jdbc.sql("""
                        SELECT count(*) FROM product_event e JOIN analytics_link l ON l.pseudonym = e.pseudonym
                        WHERE l.account_id = :account AND e.occurred_at > :since""")
                .param("account", account.value())
                .param("since", clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Whose pseudonym it is, while the link lives. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
    public Optional<AccountId> ownerOf(UUID pseudonym) {
        return links.ownerOf(pseudonym);
    }
}
