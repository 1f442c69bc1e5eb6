package ai.astrasonic.backup;

import ai.astrasonic.keys.ContentKey;
import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of content, each stored once whoever backed it up. */
@Component
class StoredContents {

    private static final int ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final FileKeys keys;
    private final PendingObjects pending;
    private final Clock clock;

    StoredContents(JdbcClient jdbc, FileKeys keys, PendingObjects pending, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.pending = pending;
        this.clock = clock;
    }

    /** Content that a file is to refer to, with the key that opens it. */
    record Content(UUID id, ContentKey key, boolean shared) {}

    private record Same(UUID id, String objectKey, boolean encrypted) {}

    /**
     * The content's row. When the same content was stored before, what was just written is given up: whoever sent it has shown
     * that they have it, so its key may be taken from any holder.
     */
    Content of(ContentWriter.Written written) {
        if (!pending.adopt(written.key())) {
            throw new IllegalStateException("The upload took longer than allowed and was given up");
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var id = Ids.next(clock);
            if (insert(id, written)) {
                return new Content(id, written.contentKey(), false);
            }
            var same = lock(written.sha256());
            if (same.isPresent()) {
                return shared(same.get(), written);
            }
        }
        throw new IllegalStateException("The same content was removed again and again while it was stored");
    }

    private Content shared(Same same, ContentWriter.Written written) {
        var key = same.encrypted() ? keys.ofAnyHolder(same.id()) : Optional.<ContentKey>empty();
        if (key.isEmpty()) {
            replace(same, written);
            return new Content(same.id(), written.contentKey(), true);
        }
        pending.giveUp(written.key());
        return new Content(same.id(), key.get(), true);
    }

    /** What lies in clear, or what nobody has a key for any more, makes way for the same content as it was just written. */
    private void replace(Same old, ContentWriter.Written written) {
        jdbc.sql("UPDATE stored_object SET object_key = :key, encrypted_size = :size WHERE id = :id")
                .param("key", written.key())
                .param("size", written.encryptedSize())
                .param("id", old.id())
                .update();
        var files = new LinkedHashMap<FileKeys.Held, ContentKey>();
        keys.holders(old.id()).forEach(file -> files.put(file, written.contentKey()));
        keys.hand(files);
        pending.giveUp(old.objectKey());
    }

    /** Replaces content in clear by what was just written of it; false when it went or was encrypted meanwhile. */
    boolean encrypt(ContentWriter.Written written) {
        var clear = lock(written.sha256()).filter(same -> !same.encrypted());
        if (clear.isEmpty() || !pending.adopt(written.key())) {
            return false;
        }
        replace(clear.get(), written);
        return true;
    }

    private boolean insert(UUID id, ContentWriter.Written written) {
        return jdbc.sql("""
                                INSERT INTO stored_object (id, sha256, size, encrypted_size, object_key, created_at)
                                VALUES (:id, :sha256, :size, :encrypted, :key, :now) ON CONFLICT (sha256) DO NOTHING""")
                        .param("id", id)
                        .param("sha256", written.sha256().bytes())
                        .param("size", written.size())
                        .param("encrypted", written.encryptedSize())
                        .param("key", written.key())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * Keeps whoever removes the last other reference from removing the content under our hands, and a second upload of the same
     * from replacing it at once.
     */
    private Optional<Same> lock(Sha256 sha256) {
        return jdbc.sql("""
                        SELECT id, object_key, encrypted_size IS NOT NULL FROM stored_object
                        WHERE sha256 = :sha256 FOR NO KEY UPDATE""")
                .param("sha256", sha256.bytes())
                .query((row, n) -> new Same(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)))
                .optional();
    }
}
