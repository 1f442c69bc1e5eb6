package ai.astrasonic.testing;

import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreProperties;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** One real S3 server per test run, kept in memory, with versioned buckets. */
public final class S3ForTests {

    private static final String REGION = "eu-central-1";
    private static final String KEY = "test-key";
    private static final String SECRET = "test-secret";

    private static final byte[] MORE_THAN_A_PART = new byte[9 << 20];

    private static final class Server {
        static final TransientNio2BlobStore STORE = new TransientNio2BlobStore();
        static final int PORT = start();

        private static int start() {
            var server = S3Proxy.builder()
                    .blobStore(new Located(STORE))
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                    .v4MaxNonChunkedRequestSize(64L << 20)
                    .ignoreUnknownHeaders(true)
                    .build();
            try {
                server.start();
            } catch (Exception e) {
                throw new IllegalStateException("The S3 server for tests did not start", e);
            }
            return server.getPort();
        }
    }

    private static final Map<String, String> REGIONS = new ConcurrentHashMap<>();

    /** Buckets that say where they lie. */
    private static final class Located extends ForwardingBlobStore {

        Located(BlobStore store) {
            super(store);
        }

        @Override
        public HeadBucketResponse headBucket(HeadBucketRequest request) {
            var found = super.headBucket(request);
            var region = REGIONS.getOrDefault(request.bucket(), REGION);
            return found == null || region.isEmpty()
                    ? found
                    : found.toBuilder().bucketRegion(region).build();
        }
    }

    private S3ForTests() {}

    /** Lets a bucket say that it lies there; nothing for empty. */
    public static void move(String bucket, String region) {
        REGIONS.put(bucket, region);
    }

    /** Every bucket lies where it was made. */
    public static void moveBack() {
        REGIONS.clear();
    }

    /** How to reach a bucket, which is made when it is not there; parts are as small as S3 allows. */
    public static synchronized ObjectStoreProperties.Store bucket(String name) {
        var endpoint = URI.create("http://127.0.0.1:" + Server.PORT);
        if (Server.STORE.list().buckets().stream().noneMatch(b -> b.name().equals(name))) {
            Server.STORE.createContainer(
                    CreateBucketRequest.builder().bucket(name).build());
            Server.STORE.putBucketVersioning(PutBucketVersioningRequest.builder()
                    .bucket(name)
                    .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED))
                    .build());
        }
        return new ObjectStoreProperties.Store(endpoint, REGION, name, KEY, SECRET, DataSize.ofMegabytes(5), "", false);
    }

    /** Puts a delete marker on a key, as an ordinary delete by another tool does. */
    public static void hide(String bucket, String key) {
        Server.STORE.removeBlob(
                DeleteObjectRequest.builder().bucket(bucket).key(key).build());
    }

    /** Begins an upload that never ends, as a crash leaves it: its first part has arrived. */
    public static void begin(ObjectStore store, String key) {
        var upload = store.upload(key);
        upload.write(MORE_THAN_A_PART, 0, MORE_THAN_A_PART.length);
        upload.flush();
    }

    /** Puts so many small objects under keys that begin so, without a call; answers the keys. */
    public static List<String> fill(String bucket, String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> prefix + String.format("%07d", n))
                .peek(key -> Server.STORE.putBlob(
                        PutObjectRequest.builder()
                                .bucket(bucket)
                                .key(key)
                                .contentLength(1L)
                                .build(),
                        new ByteArrayInputStream(new byte[1])))
                .toList();
    }

    /** A client as plain as can be, for what is compared with ours. */
    public static S3Client client() {
        return S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + Server.PORT))
                .region(Region.of(REGION))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build();
    }

    /** Puts an object about which something is said beside its content, as another tool may. */
    public static void putWithMetadata(ObjectStoreProperties.Store store, String key, Map<String, String> metadata) {
        try (var client = client()) {
            client.putObject(r -> r.bucket(store.bucket()).key(key).metadata(metadata), RequestBody.fromString("x"));
        }
    }

    /** The application's settings for its two stores. */
    public static Map<String, String> properties() {
        var settings = new HashMap<String, String>();
        settings.putAll(settings("astrasonic.stores.primary.", bucket("primary")));
        settings.putAll(settings("astrasonic.stores.disaster-recovery.", bucket("disaster-recovery")));
        return settings;
    }

    private static Map<String, String> settings(String prefix, ObjectStoreProperties.Store store) {
        return Map.of(
                prefix + "endpoint", store.endpoint().toString(),
                prefix + "region", store.region(),
                prefix + "bucket", store.bucket(),
                prefix + "access-key", store.accessKey(),
                prefix + "secret-key", store.secretKey());
    }
}
