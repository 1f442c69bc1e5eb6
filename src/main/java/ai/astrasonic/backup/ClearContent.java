package ai.astrasonic.backup;

import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Encrypts content that came before the encryption: writes it anew, lets its row speak of that, and gives the old up. A run that
 * breaks off is taken up by the next one; until then the content stays readable as it is.
 */
@GoesOnUnderRestriction(value = "dsar-handling", because = "storing goes on under a restriction (Art. 18(2)), securely")
@Service
@RolesAllowed(Roles.SYSTEM)
public class ClearContent {

    private static final Logger LOG = LoggerFactory.getLogger(ClearContent.class);
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final ObjectStores stores;
    private final ContentWriter writer;
    private final StoredContents contents;
    private final PendingObjects pending;
    private final BackupProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClearContent(
            JdbcClient jdbc,
            ObjectStores stores,
            ContentWriter writer,
            StoredContents contents,
            PendingObjects pending,
            BackupProperties properties,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.stores = stores;
        this.writer = writer;
        this.contents = contents;
        this.pending = pending;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Clear(UUID id, String objectKey, Announced content) {}

    /** Encrypts all that lies in clear; answers how much it was. What a store does not give waits for the next run. */
    public int run() {
        int encrypted = 0;
        var clear = after(new UUID(0, 0));
        while (!clear.isEmpty()) {
            encrypted += (int) clear.stream().filter(this::isEncrypted).count();
            clear = after(clear.getLast().id());
        }
        return encrypted;
    }

    private List<Clear> after(UUID last) {
        return jdbc.sql("""
                        SELECT id, object_key, size, sha256 FROM stored_object
                        WHERE encrypted_size IS NULL AND id > :last ORDER BY id LIMIT :most""")
                .param("last", last)
                .param("most", AT_ONCE)
                .query((row, n) -> new Clear(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        new Announced(row.getLong(3), Sha256.of(row.getBytes(4)))))
                .list();
    }

    private boolean isEncrypted(Clear clear) {
        var key = pending.expect(clock.instant().plus(properties.uploadLimit()));
        try (var content = stores.primary().open(clear.objectKey())) {
            var writing = writer.write(key, content, clear.content().size(), clear.content());
            FaultPoints.reach("backup.encrypt.after-content");
            if (writing instanceof ContentWriter.Written written
                    && Boolean.TRUE.equals(transaction.execute(status -> contents.encrypt(written)))) {
                return true;
            }
        } catch (IOException | ObjectStoreFailure failure) {
            LOG.warn("The content {} could not be encrypted", clear.objectKey(), failure);
        }
        pending.giveUp(key);
        return false;
    }
}
