package ai.astrasonic.backup;

import ai.astrasonic.keys.ContentKey;
import ai.astrasonic.objectstore.ObjectStores;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Content that follows from a name, for backups of people who do not exist; encrypted like anybody's. */
@Component
class SeedContent {

    private static final String OBJECT = """
            INSERT INTO stored_object (id, sha256, size, encrypted_size, object_key, created_at)
            VALUES (:id, :sha256, :size, :encrypted, :key, :now)
            ON CONFLICT (sha256) DO UPDATE SET encrypted_size = excluded.encrypted_size""";

    private final JdbcClient jdbc;
    private final ContentWriter writer;
    private final FileKeys keys;
    private final ObjectStores stores;
    private final Clock clock;

    SeedContent(JdbcClient jdbc, ContentWriter writer, FileKeys keys, ObjectStores stores, Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.keys = keys;
        this.stores = stores;
        this.clock = clock;
    }

    /** Content in both stores; without a key where it has lain in clear since before the encryption. */
    record Seeded(UUID id, String objectKey, Optional<ContentKey> key) {}

    /** Puts the content into both stores, unless somebody has it already. */
    Seeded store(String name) {
        var id = UUID.nameUUIDFromBytes(("astrasonic seed " + name).getBytes(StandardCharsets.UTF_8));
        var objectKey = "c/" + id.toString().substring(0, 2) + "/" + id;
        return keys.holders(id).isEmpty()
                ? new Seeded(id, objectKey, Optional.of(write(id, objectKey, content(name))))
                : new Seeded(id, objectKey, keys.ofAnyHolder(id));
    }

    private ContentKey write(UUID id, String objectKey, byte[] content) {
        stores.both().forEach(store -> store.deleteAll(objectKey));
        try {
            var writing = writer.write(objectKey, new ByteArrayInputStream(content), content.length, Announced.NOTHING);
            if (!(writing instanceof ContentWriter.Written written)) {
                throw new IllegalStateException("The content was not written: " + writing);
            }
            jdbc.sql(OBJECT)
                    .param("id", id)
                    .param("sha256", written.sha256().bytes())
                    .param("size", written.size())
                    .param("encrypted", written.encryptedSize())
                    .param("key", objectKey)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return written.contentKey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Noise behind an MP3 file's first bytes, four to twelve kilobytes of it. */
    private static byte[] content(String name) {
        var random = new Random(name.hashCode());
        byte[] content = new byte[4096 + random.nextInt(8192)];
        random.nextBytes(content);
        System.arraycopy("ID3".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 3);
        return content;
    }
}
