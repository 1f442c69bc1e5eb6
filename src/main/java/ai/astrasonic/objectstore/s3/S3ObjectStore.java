package ai.astrasonic.objectstore.s3;

import ai.astrasonic.objectstore.Deletion;
import ai.astrasonic.objectstore.ObjectParts;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStoreProperties;
import ai.astrasonic.objectstore.ObjectVersion;
import ai.astrasonic.objectstore.StoredObject;
import ai.astrasonic.outbound.Outbound;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** An object store that speaks S3. */
public final class S3ObjectStore implements ObjectStore, AutoCloseable {

    private final String name;
    private final ObjectStoreProperties.Store store;
    private final S3Client client;
    private final S3Presigner presigner;

    private S3ObjectStore(String name, ObjectStoreProperties.Store store, S3Client client, S3Presigner presigner) {
        this.name = name;
        this.store = store;
        this.client = client;
        this.presigner = presigner;
    }

    /** A store to which every call passes the guard of the way out. */
    public static S3ObjectStore of(String name, ObjectStoreProperties.Store store, Outbound outbound) {
        return of(name, store, address -> outbound.passageTo(name, address));
    }

    /**
     * A store on this machine, to which nothing leaves.
     *
     * @throws IllegalArgumentException when it is not on this machine
     */
    public static S3ObjectStore of(String name, ObjectStoreProperties.Store store) {
        if (!Set.of("localhost", "127.0.0.1").contains(store.endpoint().getHost())) {
            throw new IllegalArgumentException("Whatever leaves this machine passes the guard: " + store);
        }
        return of(name, store, address -> Optional.empty());
    }

    private static S3ObjectStore of(String name, ObjectStoreProperties.Store store, WayOut way) {
        return new S3ObjectStore(name, store, S3Clients.client(store, way), S3Clients.presigner(store));
    }

    @Override
    public ObjectParts parts(String key) {
        return new S3Parts(this, client, store, key);
    }

    @Override
    public StoredObject put(String key, InputStream content) {
        try (var upload = upload(key)) {
            content.transferTo(upload);
            return upload.complete();
        } catch (IOException e) {
            throw new ObjectStoreFailure("Content for the " + name + " could not be read to its end", true, e);
        }
    }

    @Override
    public InputStream open(String key) {
        return call(() -> client.getObject(r -> r.bucket(store.bucket()).key(key)));
    }

    @Override
    public InputStream open(String key, long from, long length) {
        if (from < 0 || length < 1) {
            throw new IllegalArgumentException("No such range: " + length + " bytes from " + from);
        }
        String range = "bytes=" + from + "-" + (from + length - 1);
        return call(
                () -> client.getObject(r -> r.bucket(store.bucket()).key(key).range(range)));
    }

    @Override
    public Optional<StoredObject> head(String key) {
        try {
            var head =
                    call(() -> client.headObject(r -> r.bucket(store.bucket()).key(key)));
            return Optional.of(new StoredObject(key, head.versionId(), head.contentLength(), head.eTag()));
        } catch (ObjectStoreFailure failure) {
            if (failure.getCause() instanceof NoSuchKeyException) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    @Override
    public Stream<ObjectVersion> versions(String prefix) {
        return S3Listing.versions(this, client, store.bucket(), prefix);
    }

    @Override
    public Map<String, String> metadata(ObjectVersion version) {
        return version.deleteMarker() ? Map.of() : S3Metadata.of(this, client, store.bucket(), version);
    }

    @Override
    public Stream<String> unfinishedUploads(String prefix) {
        return call(() -> S3Listing.uploads(client, store.bucket(), prefix));
    }

    @Override
    public Deletion delete(Collection<ObjectVersion> versions) {
        return call(() -> S3Deletion.delete(client, store.bucket(), versions));
    }

    @Override
    public Deletion deleteAll(String prefix, Predicate<String> wanted) {
        call(() -> S3Listing.abortUploads(client, store.bucket(), prefix, wanted));
        try (var versions = versions(prefix)) {
            return delete(versions.filter(version -> wanted.test(version.key())).toList());
        }
    }

    @Override
    public int abortUnfinishedUploads(String prefix) {
        return call(() -> S3Listing.abortUploads(client, store.bucket(), prefix, any -> true));
    }

    @Override
    public URI presign(String key, Duration validFor, String fileName) {
        var offered = ContentDisposition.attachment().filename(fileName, java.nio.charset.StandardCharsets.UTF_8);
        var get = GetObjectRequest.builder()
                .bucket(store.bucket())
                .key(key)
                .responseContentDisposition(offered.build().toString())
                .build();
        var signed =
                presigner.presignGetObject(r -> r.signatureDuration(validFor).getObjectRequest(get));
        return URI.create(signed.url().toString());
    }

    @Override
    public void check() {
        call(() -> client.headBucket(r -> r.bucket(store.bucket())));
    }

    @Override
    public void close() {
        client.close();
        presigner.close();
    }

    <T> T call(S3Failures.Call<T> call) {
        return S3Failures.translate(name, call);
    }
}
