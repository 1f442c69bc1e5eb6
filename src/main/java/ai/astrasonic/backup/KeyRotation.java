package ai.astrasonic.backup;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.keys.HolderKeys;
import ai.astrasonic.keys.WrappedHolderKey;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wraps the keys of people anew once there is a newer key-encryption key. No content and no content's key is touched; a run that
 * breaks off is taken up by the next one.
 */
@GoesOnUnderRestriction(value = "dsar-handling", because = "storing goes on under a restriction (Art. 18(2)), securely")
@Service
@RolesAllowed(Roles.SYSTEM)
public class KeyRotation {

    private static final String OLD = """
            SELECT account_id, wrapped_key, version FROM backup_key WHERE version < :newest
            ORDER BY account_id LIMIT :most FOR UPDATE SKIP LOCKED""";

    private static final String REWRAP = """
            UPDATE backup_key k SET wrapped_key = decode(w.key, 'base64'), version = :newest
            FROM unnest(:people::uuid[], :keys::text[]) AS w (account_id, key) WHERE k.account_id = w.account_id""";

    private final JdbcClient jdbc;
    private final HolderKeys keys;

    KeyRotation(JdbcClient jdbc, HolderKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    private record Wrapped(UUID person, WrappedHolderKey key) {}

    /** Wraps at most so many keys by the key-encryption key in use; answers how many, zero when none is left. */
    @Transactional
    public int rewrap(int atMost) {
        var old = jdbc.sql(OLD)
                .param("newest", keys.newest())
                .param("most", atMost)
                .query((row, n) ->
                        new Wrapped(row.getObject(1, UUID.class), new WrappedHolderKey(row.getBytes(2), row.getInt(3))))
                .list();
        if (!old.isEmpty()) {
            save(old);
        }
        return old.size();
    }

    private void save(List<Wrapped> old) {
        jdbc.sql(REWRAP)
                .param("newest", keys.newest())
                .param("people", TextArray.of(old, Wrapped::person))
                .param(
                        "keys",
                        TextArray.of(
                                old,
                                each -> Base64.getEncoder()
                                        .encodeToString(keys.rewrap(each.key(), each.person())
                                                .bytes())))
                .update();
    }
}
