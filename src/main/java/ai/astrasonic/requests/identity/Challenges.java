package ai.astrasonic.requests.identity;

import ai.astrasonic.keys.KeyedHash;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.RequestId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues links and codes and judges tries. Each try is counted in the database before it is compared, so that a thousand
 * guesses at once are no more than a thousand one after another.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Challenges {

    private static final String LINK = "identity-link";
    private static final String CODE = "identity-code";

    private final JdbcClient jdbc;
    private final KeyedHash hashes;
    private final TryLimits limits;
    private final IdentitySettings settings;
    private final Clock clock;

    Challenges(JdbcClient jdbc, KeyedHash hashes, TryLimits limits, IdentitySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    /** A fresh link and code; those sent before for the same request stop being good. */
    public Issued issue(RequestId request, AccountId account) {
        var retryAt = limits.noMoreMailUntil(account);
        if (retryAt.isPresent()) {
            return new Issued.TooMany(retryAt.get());
        }
        withdraw(request);
        var id = Ids.next(clock);
        var issued = new Issued.Challenge(
                id, Secrets.token(), Secrets.code(), clock.instant().plus(settings.life()));
        store(issued, request, account);
        return issued;
    }

    /** Ends every link and code of a request. */
    public void withdraw(RequestId request) {
        jdbc.sql("""
                        UPDATE identity_challenge SET withdrawn_at = :now
                        WHERE request_id = :request AND settled_at IS NULL AND withdrawn_at IS NULL
                        """).param("now", now()).param("request", request.value()).update();
    }

    /** Somebody followed a link. */
    public Tried tryLink(String token, String address) {
        var row = jdbc.sql(Row.SELECT + "WHERE token_hash IN (:hashes)")
                .param("hashes", hashes.candidates(LINK, token))
                .query(Row.MAPPER)
                .optional();
        return attempt(row.orElse(null), address, stored -> true);
    }

    /** Whether a link would be good now, without using it up: mail scanners follow links too. */
    @Transactional(readOnly = true)
    public boolean isGood(String token) {
        return jdbc.sql(Row.SELECT + "WHERE token_hash IN (:hashes)")
                .param("hashes", hashes.candidates(LINK, token))
                .query(Row.MAPPER)
                .optional()
                .filter(row ->
                        row.refusal(clock.instant(), settings.triesPerCode()).isEmpty())
                .isPresent();
    }

    /** Somebody typed a code for a request. */
    public Tried tryCode(RequestId request, String code, String address) {
        var row = jdbc.sql(Row.SELECT + "WHERE request_id = :request ORDER BY sent_at DESC, id DESC LIMIT 1")
                .param("request", request.value())
                .query(Row.MAPPER)
                .optional();
        return attempt(
                row.orElse(null), address, stored -> hashes.matches(CODE, bound(stored.id(), code), stored.codeHash()));
    }

    private Tried attempt(@Nullable Row row, String address, Predicate<Row> isRight) {
        var account = row == null ? null : new AccountId(row.accountId());
        var retryAt = limits.noMoreTriesUntil(account, address);
        if (retryAt.isPresent()) {
            return new Tried.TooMany(retryAt.get());
        }
        if (row == null) {
            limits.count(null, address, false);
            return new Tried.Unknown();
        }
        var counted = countTry(row.id());
        if (counted.isEmpty()) {
            return whyNot(row);
        }
        boolean right = isRight.test(row);
        limits.count(account, address, right);
        return right ? settle(row) : new Tried.Wrong(settings.triesPerCode() - counted.get());
    }

    private Optional<Integer> countTry(UUID id) {
        return jdbc.sql("""
                        UPDATE identity_challenge SET tries = tries + 1
                        WHERE id = :id AND tries < :most AND settled_at IS NULL AND withdrawn_at IS NULL AND expires_at > :now
                        RETURNING tries
                        """)
                .param("id", id)
                .param("most", settings.triesPerCode())
                .param("now", now())
                .query(Integer.class)
                .optional();
    }

    private Tried whyNot(Row row) {
        var fresh = jdbc.sql(Row.SELECT + "WHERE id = :id")
                .param("id", row.id())
                .query(Row.MAPPER)
                .single();
        return fresh.refusal(clock.instant(), settings.triesPerCode()).orElse(new Tried.NoLongerGood());
    }

    private Tried settle(Row row) {
        jdbc.sql("UPDATE identity_challenge SET settled_at = :now WHERE id = :id")
                .param("now", now())
                .param("id", row.id())
                .update();
        return new Tried.Right(new RequestId(row.requestId()), row.id());
    }

    private void store(Issued.Challenge issued, RequestId request, AccountId account) {
        jdbc.sql("""
                        INSERT INTO identity_challenge (id, request_id, account_id, token_hash, code_hash, sent_at, expires_at)
                        VALUES (:id, :request, :account, :token, :code, :now, :expires)
                        """)
                .param("id", issued.id())
                .param("request", request.value())
                .param("account", account.value())
                .param("token", hashes.of(LINK, issued.token()))
                .param("code", hashes.of(CODE, bound(issued.id(), issued.code())))
                .param("now", now())
                .param("expires", issued.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A code is good for its own challenge only. */
    private static String bound(UUID challenge, String code) {
        return challenge + ":" + code.strip();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A challenge as it stands in the database. */
    private record Row(
            UUID id,
            UUID requestId,
            UUID accountId,
            String codeHash,
            Instant expiresAt,
            int tries,
            boolean settled,
            boolean withdrawn) {

        static final String SELECT = """
                SELECT id, request_id, account_id, code_hash, expires_at, tries, settled_at IS NOT NULL AS settled,
                       withdrawn_at IS NOT NULL AS withdrawn
                FROM identity_challenge
                """;

        static final RowMapper<Row> MAPPER = (row, n) -> new Row(
                row.getObject("id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("code_hash"),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("tries"),
                row.getBoolean("settled"),
                row.getBoolean("withdrawn"));

        Optional<Tried> refusal(Instant now, int mostTries) {
            if (settled || withdrawn) {
                return Optional.of(new Tried.NoLongerGood());
            }
            if (!expiresAt.isAfter(now)) {
                return Optional.of(new Tried.Expired());
            }
            return tries >= mostTries ? Optional.of(new Tried.NoLongerGood()) : Optional.empty();
        }
    }
}
