package ai.astrasonic.analytics;

import ai.astrasonic.shared.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ties people to pseudonyms, and says for whom nothing is recorded. */
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

    /** The first objection's date stays. */
    void object(AccountId account) {
        mark(account, "objected_at", clock.instant());
    }

    void pause(AccountId account, Instant at) {
        mark(account, "paused_at", at);
    }

    void resume(AccountId account) {
        jdbc.sql("UPDATE analytics_link SET paused_at = NULL WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }

    Optional<AccountId> ownerOf(UUID pseudonym) {
        return jdbc.sql("SELECT account_id FROM analytics_link WHERE pseudonym = :pseudonym")
                .param("pseudonym", pseudonym)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    private void mark(AccountId account, String column, Instant at) {
        tie(account);
        jdbc.sql("UPDATE analytics_link SET " + column + " = :at WHERE account_id = :account AND " + column
                        + " IS NULL")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account.value())
                .update();
    }
}
