package ai.astrasonic.promises.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Backed-up content as whoever gets hold of a store would see it: each version, byte by byte, by a client of our own. */
@Component
public class RawBackups {

    private static final String BACKUPS = "c/";
    private static final int AT_ONCE = 8;
    private static final int NOT_FOUND = 404;

    private final StoreListing stores;
    private final EvidenceSettings settings;

    RawBackups(StoreListing stores, EvidenceSettings settings) {
        this.stores = stores;
        this.settings = settings;
    }

    /**
     * A version of an object.
     *
     * @param archived where nothing can be read without being fetched first, for hours and money
     */
    public record Raw(String store, String key, String versionId, long size, Instant at, boolean archived) {}

    /** What a look at the first bytes of one tells. */
    public record Looked(Raw raw, boolean encrypted) {}

    /** Hands over page by page every version in a store. */
    public void list(String store, Consumer<List<Raw>> pages) {
        try (var client = stores.open(store)) {
            client.listObjectVersionsPaginator(
                            list -> list.bucket(settings.of(store, "bucket")).prefix(BACKUPS))
                    .forEach(page -> pages.accept(page.versions().stream()
                            .map(v -> new Raw(
                                    store,
                                    v.key(),
                                    v.versionId(),
                                    v.size(),
                                    v.lastModified(),
                                    Objects.requireNonNullElse(v.storageClassAsString(), "")
                                            .matches("GLACIER|DEEP_ARCHIVE")))
                            .toList()));
        }
    }

    /** Reads the first bytes of each; what went meanwhile is left out. */
    public List<Looked> look(String store, List<Raw> wanted) {
        try (var client = stores.open(store)) {
            return wanted.stream()
                    .gather(Gatherers.mapConcurrent(AT_ONCE, raw -> look(client, raw)))
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private List<Looked> look(S3Client client, Raw raw) {
        if (raw.size() == 0) {
            return List.of(new Looked(raw, false));
        }
        try {
            var first = client.getObjectAsBytes(get -> get.bucket(settings.of(raw.store(), "bucket"))
                            .key(raw.key())
                            .versionId(raw.versionId())
                            .range("bytes=0-" + (Ciphertext.LOOKED_AT - 1)))
                    .asByteArrayUnsafe();
            return List.of(new Looked(raw, Ciphertext.isLikely(first, raw.size())));
        } catch (S3Exception e) {
            return gone(e);
        }
    }

    private static List<Looked> gone(S3Exception e) {
        if (e instanceof NoSuchKeyException || e.statusCode() == NOT_FOUND) {
            return List.of();
        }
        throw e;
    }

    /** What a reader makes of the whole of one. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(InputStream raw) throws IOException;
    }

    <T> T read(Raw raw, Reader<T> reader) throws IOException {
        try (var client = stores.open(raw.store());
                var object = client.getObject(get -> get.bucket(settings.of(raw.store(), "bucket"))
                        .key(raw.key())
                        .versionId(raw.versionId()))) {
            try {
                return reader.read(object);
            } finally {
                object.abort();
            }
        }
    }
}
