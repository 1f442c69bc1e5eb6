package ai.astrasonic.requests.downloads;

import ai.astrasonic.keys.KeyedHash;
import ai.astrasonic.requests.identity.Secrets;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes, finds, counts and revokes download links; 256 random bits each, kept as a keyed hash only. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Links {

    private static final String LINK = "download-link";
    private static final String GRANT = "download-grant";
    private static final String FOUND = """
            SELECT id, package_id, request_id, expires_at,
                   revoked_at IS NULL AND wrong_tries < :most AND expires_at > :now AS good
            FROM download_link\s""";
    private static final int MOST_WRONG_TRIES = 5;
    private static final Duration GRANT_LIFE = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final KeyedHash hashes;
    private final Clock clock;

    Links(JdbcClient jdbc, KeyedHash hashes, Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** A new link to a package; those before it stop opening. */
    public String make(UUID packageId, RequestId request, AccountId account, Instant expiresAt) {
        revoke(request);
        var token = Secrets.token();
        jdbc.sql("""
                        INSERT INTO download_link (id, package_id, request_id, account_id, token_hash, created_at, expires_at)
                        VALUES (:id, :package, :request, :account, :token, :now, :expires)
                        """)
                .param("id", Ids.next(clock))
                .param("package", packageId)
                .param("request", request.value())
                .param("account", account.value())
                .param("token", hashes.of(LINK, token))
                .param("now", now())
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    public LinkFound find(String token) {
        return found(jdbc.sql(FOUND + "WHERE token_hash IN (:hashes)").param("hashes", hashes.candidates(LINK, token)));
    }

    /** The link of a package that was made last; it is the only one that may still open. */
    public LinkFound newestOf(UUID packageId) {
        return found(jdbc.sql(FOUND + "WHERE package_id = :package ORDER BY created_at DESC, id DESC LIMIT 1")
                .param("package", packageId));
    }

    /** The link of a request that was made last, to whichever of its packages. */
    public LinkFound newestOf(RequestId request) {
        return found(jdbc.sql(FOUND + "WHERE request_id = :request ORDER BY created_at DESC, id DESC LIMIT 1")
                .param("request", request.value()));
    }

    private LinkFound found(JdbcClient.StatementSpec query) {
        return query.param("most", MOST_WRONG_TRIES)
                .param("now", now())
                .query((row, n) -> row.getBoolean("good")
                        ? new LinkFound.Good(
                                row.getObject("id", UUID.class),
                                row.getObject("package_id", UUID.class),
                                new RequestId(row.getObject("request_id", UUID.class)),
                                row.getTimestamp("expires_at").toInstant())
                        : new LinkFound.Gone())
                .optional()
                .map(LinkFound.class::cast)
                .orElseGet(LinkFound.Unknown::new);
    }

    /** Counts a passphrase before it is compared; empty when there were too many wrong ones already. */
    public Optional<Integer> countTry(LinkFound.Good link) {
        return jdbc.sql("""
                        UPDATE download_link SET wrong_tries = wrong_tries + 1 WHERE id = :id AND wrong_tries < :most
                        RETURNING :most - wrong_tries
                        """)
                .param("id", link.id())
                .param("most", MOST_WRONG_TRIES)
                .query(Integer.class)
                .optional();
    }

    /** The passphrase was right: what was counted is forgiven. */
    public void forgive(LinkFound.Good link) {
        jdbc.sql("UPDATE download_link SET wrong_tries = 0 WHERE id = :id")
                .param("id", link.id())
                .update();
    }

    /** Counts a use of the link. */
    public void countUse(LinkFound.Good link) {
        jdbc.sql("UPDATE download_link SET uses = uses + 1, last_used_at = :now WHERE id = :id")
                .param("now", now())
                .param("id", link.id())
                .update();
    }

    /** Every link of a request stops opening. */
    public void revoke(RequestId request) {
        jdbc.sql("UPDATE download_link SET revoked_at = :now WHERE request_id = :request AND revoked_at IS NULL")
                .param("now", now())
                .param("request", request.value())
                .update();
    }

    /**
     * Proof that the passphrase of this link was given, so that a broken download resumes without asking again.
     *
     * @param lock hash of the passphrase: another one ends the proof
     */
    public String grant(LinkFound.Good link, String lock) {
        long until = clock.instant().plus(GRANT_LIFE).getEpochSecond();
        return until + "." + hashes.of(GRANT, proven(link, lock, until));
    }

    /** Whether such a proof is ours, for this link and passphrase, and still good. */
    public boolean isGranted(LinkFound.Good link, String lock, String grant) {
        int dot = grant.indexOf('.');
        if (dot < 1 || !grant.substring(0, dot).chars().allMatch(Character::isDigit) || dot > 12) {
            return false;
        }
        long until = Long.parseLong(grant.substring(0, dot));
        return hashes.matches(GRANT, proven(link, lock, until), grant.substring(dot + 1))
                && until > clock.instant().getEpochSecond();
    }

    private static String proven(LinkFound.Good link, String lock, long until) {
        return link.id() + ":" + lock + ":" + until;
    }

    /** How often the links of a request were used. */
    public int usesOf(RequestId request) {
        return jdbc.sql("SELECT coalesce(sum(uses), 0) FROM download_link WHERE request_id = :request")
                .param("request", request.value())
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
