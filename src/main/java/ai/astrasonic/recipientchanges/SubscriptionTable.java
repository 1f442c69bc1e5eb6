package ai.astrasonic.recipientchanges;

import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked to be told, as rows. */
@Component
class SubscriptionTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    SubscriptionTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long askedSince(Duration ago) {
        return jdbc.sql("SELECT count(*) FROM recipient_subscription WHERE last_asked_at > ?")
                .param(now().minus(ago))
                .query(Long.class)
                .single();
    }

    /** False for an address that is on the list, or that got a mail a while ago. */
    boolean ask(EmailAddress address, String language, byte[] token, String leaveKey, Duration life, Duration pause) {
        return jdbc.sql("""
                        INSERT INTO recipient_subscription (id, address, language, asked_at, last_asked_at, token_sha256, good_until, leave_key)
                        VALUES (:id, :address, :language, :now, :now, :token, :until, :leave)
                        ON CONFLICT (address) DO UPDATE SET language = excluded.language, last_asked_at = excluded.last_asked_at,
                            token_sha256 = excluded.token_sha256, good_until = excluded.good_until
                        WHERE recipient_subscription.confirmed_at IS NULL AND recipient_subscription.last_asked_at <= :before""")
                        .param("id", Ids.next(clock))
                        .param("address", address.normal())
                        .param("language", language)
                        .param("now", now())
                        .param("token", token)
                        .param("until", now().plus(life))
                        .param("leave", leaveKey)
                        .param("before", now().minus(pause))
                        .update()
                == 1;
    }

    boolean isGood(byte[] token) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM recipient_subscription WHERE token_sha256 = ? AND good_until > ?)")
                .params(token, now())
                .query(Boolean.class)
                .single();
    }

    boolean confirm(byte[] token) {
        return jdbc.sql("""
                        UPDATE recipient_subscription SET confirmed_at = :now, token_sha256 = NULL, good_until = NULL
                        WHERE token_sha256 = :token AND good_until > :now""").param("now", now()).param("token", token).update() == 1;
    }

    void leave(String leaveKey) {
        jdbc.sql("DELETE FROM recipient_subscription WHERE leave_key = ?")
                .param(leaveKey)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
