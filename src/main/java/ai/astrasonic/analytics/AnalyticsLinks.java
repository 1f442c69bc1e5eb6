package ai.astrasonic.analytics;

import ai.astrasonic.shared.AccountId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ties people to pseudonyms. */
@Component
class AnalyticsLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    AnalyticsLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a pseudonym where there is none. */
    void tie(AccountId account) {
        jdbc.sql("""
                        INSERT INTO analytics_link (pseudonym, account_id, linked_at)
                        VALUES (gen_random_uuid(), :account, :at) ON CONFLICT DO NOTHING
                        """)
                .param("account", account.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<AccountId> ownerOf(UUID pseudonym) {
        return jdbc.sql("SELECT account_id FROM analytics_link WHERE pseudonym = :pseudonym")
                .param("pseudonym", pseudonym)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }
}
