package ai.astrasonic.requests.identity;

import ai.astrasonic.keys.KeyedHash;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bounds what guessing could reach: links and codes per account, wrong tries per account and per IP address. */
@Component
public class TryLimits {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final KeyedHash hashes;
    private final IdentitySettings settings;
    private final Clock clock;

    TryLimits(JdbcClient jdbc, KeyedHash hashes, IdentitySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.settings = settings;
        this.clock = clock;
    }

    Optional<Instant> noMoreMailUntil(AccountId account) {
        oneAtATime(account.toString());
        return jdbc.sql("SELECT sent_at FROM identity_challenge WHERE account_id = :account AND sent_at > :since"
                        + " ORDER BY sent_at DESC OFFSET :most LIMIT 1")
                .param("account", account.value())
                .param("since", ago(HOUR))
                .param("most", settings.sentPerHour() - 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(sent -> sent.toInstant().plus(HOUR));
    }

    /** Until when nobody may try for this account or from this address; empty when a try is allowed. */
    public Optional<Instant> noMoreTriesUntil(@Nullable AccountId account, String address) {
        var byAccount = account == null ? Optional.<Instant>empty() : wrongFor(account);
        return byAccount.or(() -> wrongFrom(address));
    }

    /** Remembers a try. */
    public void count(@Nullable AccountId account, String address, boolean successful) {
        jdbc.sql("""
                        INSERT INTO identity_try (id, account_id, address_hash, tried_at, successful)
                        VALUES (:id, :account, :address, :now, :successful)
                        """)
                .param("id", Ids.next(clock))
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .param("address", hash(address))
                .param("now", ago(Duration.ZERO))
                .param("successful", successful)
                .update();
    }

    private Optional<Instant> wrongFor(AccountId account) {
        oneAtATime(account.toString());
        return jdbc.sql("SELECT tried_at FROM identity_try WHERE account_id = :account AND NOT successful"
                        + " AND tried_at > :since ORDER BY tried_at DESC OFFSET :most LIMIT 1")
                .param("account", account.value())
                .param("since", ago(DAY))
                .param("most", settings.wrongPerDay() - 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(tried -> tried.toInstant().plus(DAY));
    }

    private Optional<Instant> wrongFrom(String address) {
        oneAtATime(hash(address));
        return jdbc.sql("SELECT tried_at FROM identity_try WHERE address_hash = :address AND NOT successful"
                        + " AND tried_at > :since ORDER BY tried_at DESC OFFSET :most LIMIT 1")
                .param("address", hash(address))
                .param("since", ago(HOUR))
                .param("most", settings.wrongPerHourAndAddress() - 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(tried -> tried.toInstant().plus(HOUR));
    }

    /** Counting and deciding is one act: parallel tries wait for each other. */
    private void oneAtATime(String key) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 4021))")
                .param("key", key)
                .query()
                .singleRow();
    }

    private String hash(String address) {
        return hashes.of("identity-address", address);
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }
}
