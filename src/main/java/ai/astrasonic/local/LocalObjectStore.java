package ai.astrasonic.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;

/** An S3 server with one versioned bucket, kept in a directory. */
public final class LocalObjectStore implements Part {

    private static final long LARGEST_SINGLE_PUT = 5L << 30;

    private final String name;
    private final S3Proxy server;

    private LocalObjectStore(String name, S3Proxy server) {
        this.name = name;
        this.server = server;
    }

    /** What a client needs to know to use the store. */
    public record Access(String host, int port, String bucket, String accessKey, String secretKey) {

        /** The address it listens on. */
        public URI endpoint() {
            return URI.create("http://" + host + ":" + port);
        }
    }

    /** Serves the directory at the given address only. */
    public static LocalObjectStore start(String name, Path directory, Access access) throws IOException {
        var store = VersionedFileStore.in(directory);
        createBucket(store, access.bucket());
        var server = S3Proxy.builder()
                .blobStore(new StoreInRegion(store))
                .endpoint(access.endpoint())
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, access.accessKey(), access.secretKey())
                .v4MaxNonChunkedRequestSize(64L << 20)
                .maxSinglePartObjectSize(LARGEST_SINGLE_PUT)
                .ignoreUnknownHeaders(true)
                .build();
        return new LocalObjectStore(name, server).started();
    }

    @Override
    public String name() {
        return name;
    }

    /** The port, also when any free one was asked for. */
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The " + name + " did not stop", e);
        }
    }

    private LocalObjectStore started() throws IOException {
        try {
            server.start();
            return this;
        } catch (Exception e) {
            throw new IOException("The " + name + " did not start", e);
        }
    }

    private static void createBucket(VersionedFileStore store, String bucket) {
        if (!has(store.list(), bucket)) {
            store.createContainer(CreateBucketRequest.builder().bucket(bucket).build());
        }
        store.putBucketVersioning(PutBucketVersioningRequest.builder()
                .bucket(bucket)
                .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED))
                .build());
    }

    private static boolean has(ListBucketsResponse buckets, String name) {
        return buckets.buckets().stream().anyMatch(bucket -> bucket.name().equals(name));
    }
}
