package ai.astrasonic.backup;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the backed-up files of erased people away: first the references, many at once, and in the same transactions notes
 * which content nobody refers to any more; then that content, from both stores, looked after again. Content that somebody
 * else backed up too stays theirs.
 */
@GoesOnUnderRestriction(value = "dsar-handling", because = "erasure (Art. 17) removes what the person backed up")
@Service
@RolesAllowed(Roles.SYSTEM)
public class ErasedFiles {

    private static final String RELEASE_REFERENCES = """
            DELETE FROM backup_file WHERE ctid = ANY(ARRAY(
                SELECT ctid FROM backup_file WHERE account_id = ANY(?::uuid[]) LIMIT ?))
            RETURNING object_id, account_id""";

    private static final String LOCK = "SELECT id FROM stored_object WHERE id = ANY(?::uuid[]) ORDER BY id FOR UPDATE";

    private static final String RELEASE_CONTENT = """
            WITH gone AS (
                DELETE FROM stored_object o WHERE id = ANY(?::uuid[])
                  AND NOT EXISTS (SELECT FROM backup_file f WHERE f.object_id = o.id)
                RETURNING id, object_key),
            due AS (
                INSERT INTO object_cleanup (object_key, due_at) SELECT object_key, ? FROM gone
                ON CONFLICT (object_key) DO UPDATE SET due_at = excluded.due_at)
            INSERT INTO released_content (object_key, account_id, released_at)
            SELECT DISTINCT ON (g.object_key) g.object_key, r.account_id, ?
            FROM gone g JOIN unnest(?::uuid[], ?::uuid[]) AS r (object_id, account_id) ON r.object_id = g.id""";

    /** What lies in the stores of uploads that were open. */
    private static final String RELEASE_PARTS = """
            WITH gone AS (
                DELETE FROM backup_part WHERE ctid = ANY(ARRAY(
                    SELECT ctid FROM backup_part WHERE account_id = ANY(?::uuid[]) LIMIT ?))
                RETURNING object_key, account_id),
            due AS (
                INSERT INTO object_cleanup (object_key, due_at) SELECT object_key, ? FROM gone
                ON CONFLICT (object_key) DO UPDATE SET due_at = excluded.due_at)
            INSERT INTO released_content (object_key, account_id, released_at)
            SELECT object_key, account_id, ? FROM gone""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ContentRemoval removal;
    private final Clock clock;

    ErasedFiles(@Qualifier("retentionDataSource") DataSource retention, ContentRemoval removal, Clock clock) {
        this.jdbc = JdbcClient.create(retention);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(retention));
        this.removal = removal;
        this.clock = clock;
    }

    private record Reference(UUID object, UUID account) {}

    /** Removes at most so many references of these people, in one transaction; zero when there are none left. */
    public int release(Collection<AccountId> people, int atMost) {
        FaultPoints.reach("backup.release.before");
        int released = Objects.requireNonNull(transaction.execute(status -> releaseSome(people, atMost)));
        FaultPoints.reach("backup.release.after");
        return released;
    }

    private int releaseSome(Collection<AccountId> people, int atMost) {
        var ids = TextArray.of(people, AccountId::value);
        var references = jdbc.sql(RELEASE_REFERENCES)
                .params(ids, atMost)
                .query((row, n) -> new Reference(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        if (!references.isEmpty()) {
            releaseContent(references);
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return references.size()
                + jdbc.sql(RELEASE_PARTS).params(ids, atMost, now, now).update();
    }

    private void releaseContent(List<Reference> references) {
        var objects = TextArray.of(references, Reference::object);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(LOCK).param(objects).query(UUID.class).list();
        jdbc.sql(RELEASE_CONTENT)
                .params(objects, now, now, objects, TextArray.of(references, Reference::account))
                .update();
    }

    /** Whether the person still refers to anything that is backed up. */
    public boolean holdsFilesOf(AccountId person) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM backup_file WHERE account_id = :person)
                            OR EXISTS (SELECT FROM backup_part WHERE account_id = :person)""")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Keys of content that this person's erasure released, gone or not. */
    public List<String> releasedBy(AccountId person) {
        return keys("SELECT object_key FROM released_content WHERE account_id = ? ORDER BY 1", person);
    }

    /**
     * Removes what the person's erasure released from both stores; answers how many objects.
     *
     * @throws ai.astrasonic.objectstore.ObjectStoreFailure when a store failed or still has something
     */
    public int remove(AccountId person) {
        var left = keys(
                "SELECT object_key FROM released_content WHERE account_id = ? AND gone_at IS NULL ORDER BY 1", person);
        if (!left.isEmpty()) {
            removal.remove(left, count(), this::note);
        }
        return left.size();
    }

    private void note(Collection<String> gone) {
        FaultPoints.reach("backup.released.before-note");
        jdbc.sql("UPDATE released_content SET gone_at = ? WHERE object_key = ANY(?::text[])")
                .params(clock.instant().atOffset(ZoneOffset.UTC), TextArray.of(gone, key -> key))
                .update();
        FaultPoints.reach("backup.released.after-note");
    }

    /**
     * Whether a store has anything left of what the person's erasure released: a version, a marker, an unfinished upload.
     *
     * @throws ai.astrasonic.objectstore.ObjectStoreFailure when the store failed
     */
    public boolean isLeft(AccountId person, ObjectStore store) {
        return removal.isLeft(releasedBy(person), count(), store);
    }

    /** The erasures of these people are proven: their keys are of no use any more. */
    public int forget(Collection<AccountId> people) {
        return jdbc.sql("DELETE FROM released_content WHERE account_id = ANY(?::uuid[]) AND gone_at IS NOT NULL")
                .param(TextArray.of(people, AccountId::value))
                .update();
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM stored_object").query(Long.class).single();
    }

    private List<String> keys(String sql, AccountId person) {
        return jdbc.sql(sql)
                .param(person.value())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
