package ai.astrasonic.backup;

import ai.astrasonic.keys.ContentEncryption;
import ai.astrasonic.keys.ContentKey;
import ai.astrasonic.objectstore.LimitedStream;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.objectstore.RangedObjectChannel;
import ai.astrasonic.shared.AccountId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens content in the primary store through the key of the person whose file refers to it. */
@Component
class ContentReader {

    private static final String PLACE = """
            SELECT o.object_key, o.encrypted_size, f.size, f.wrapped_key
            FROM backup_file f JOIN stored_object o ON o.id = f.object_id
            WHERE f.account_id = :account AND f.id = :file""";

    private final JdbcClient jdbc;
    private final PersonKeys people;
    private final ContentEncryption encryption;
    private final ObjectStore store;

    ContentReader(JdbcClient jdbc, PersonKeys people, ContentEncryption encryption, ObjectStores stores) {
        this.jdbc = jdbc;
        this.people = people;
        this.encryption = encryption;
        this.store = stores.primary();
    }

    /**
     * Where the content of a file lies.
     *
     * @param key null for content that lies in clear
     */
    record Place(
            String objectKey,
            long encryptedSize,
            long size,
            @Nullable ContentKey key) {}

    Optional<Place> find(AccountId person, BackupFileId file) {
        return jdbc.sql(PLACE)
                .param("account", person.value())
                .param("file", file.value())
                .query((row, n) -> place(row, person, file))
                .optional();
    }

    private Place place(ResultSet row, AccountId person, BackupFileId file) throws SQLException {
        long encryptedSize = row.getLong(2);
        var key = row.wasNull() ? null : key(row.getBytes(4), person, file);
        return new Place(row.getString(1), encryptedSize, row.getLong(3), key);
    }

    private ContentKey key(byte @Nullable [] wrapped, AccountId person, BackupFileId file) {
        return Optional.ofNullable(wrapped)
                .flatMap(key -> people.find(person).map(own -> own.unwrap(key, file.value())))
                .orElseThrow(() -> new NoSuchElementException("The key of file " + file + " was destroyed"));
    }

    /** All of it; the caller closes it. */
    InputStream open(Place place) {
        var key = place.key();
        var stored = store.open(place.objectKey());
        return key == null ? stored : opened(stored, () -> encryption.decrypting(key, place.objectKey(), stored));
    }

    /** So many bytes from a position on; the caller closes it. */
    InputStream open(Place place, long from, long length) {
        var key = place.key();
        if (key == null) {
            return store.open(place.objectKey(), from, length);
        }
        if (from == 0 && length >= place.size()) {
            return open(place);
        }
        var stored = new RangedObjectChannel(
                (start, bytes) -> store.open(place.objectKey(), start, bytes), place.encryptedSize());
        return opened(stored, () -> {
            var clear = encryption.decrypting(key, place.objectKey(), stored).position(from);
            return new LimitedStream(Channels.newInputStream(clear), length);
        });
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private static InputStream opened(AutoCloseable stored, Opening opening) {
        try {
            return opening.open();
        } catch (IOException e) {
            try (stored) {
                throw new ObjectStoreFailure("What the store has does not open with its key", false, e);
            } catch (ObjectStoreFailure failure) {
                throw failure;
            } catch (Exception closing) {
                throw new ObjectStoreFailure("The store did not let go of an object", true, closing);
            }
        }
    }
}
