package ai.astrasonic.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.astrasonic.local.LocalObjectStore.Access;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;

class LocalObjectStoreTest {

    private static final String BUCKET = "primary";

    @TempDir
    @Nullable
    Path directory;

    private @Nullable LocalObjectStore store;
    private @Nullable S3Client client;

    @BeforeEach
    void start() throws IOException {
        var access = new Access("127.0.0.1", FreePort.any(), BUCKET, "key", "secret");
        store = LocalObjectStore.start("primary store", Objects.requireNonNull(directory), access);
        client = client(access);
    }

    @AfterEach
    void stop() {
        client().close();
        Objects.requireNonNull(store).close();
    }

    @Test
    void an_object_outlives_the_server() throws IOException {
        put("a/track.mp3", "first");
        stop();
        start();
        assertThat(get("a/track.mp3")).isEqualTo("first");
    }

    @Test
    void every_version_is_kept_and_outlives_the_server() throws IOException {
        put("track", "first");
        put("track", "second");
        stop();
        start();
        var versions = client().listObjectVersions(r -> r.bucket(BUCKET)).versions();
        assertThat(versions).hasSize(2);
        assertThat(versions.stream().filter(ObjectVersion::isLatest)).hasSize(1);
        assertThat(versions).extracting(v -> get("track", v.versionId())).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void deleting_leaves_a_marker_and_the_versions_under_it() {
        put("track", "first");
        client().deleteObject(r -> r.bucket(BUCKET).key("track"));
        assertThatExceptionOfType(NoSuchKeyException.class).isThrownBy(() -> get("track"));
        var listing = client().listObjectVersions(r -> r.bucket(BUCKET));
        assertThat(listing.deleteMarkers()).hasSize(1);
        assertThat(listing.versions()).hasSize(1);
    }

    @Test
    void deleting_each_version_and_marker_leaves_nothing() {
        put("track", "first");
        put("track", "second");
        client().deleteObject(r -> r.bucket(BUCKET).key("track"));
        var listing = client().listObjectVersions(r -> r.bucket(BUCKET));
        listing.versions().forEach(v -> delete(v.versionId()));
        listing.deleteMarkers().forEach(m -> delete(m.versionId()));
        var left = client().listObjectVersions(r -> r.bucket(BUCKET));
        assertThat(left.versions()).isEmpty();
        assertThat(left.deleteMarkers()).isEmpty();
    }

    @Test
    void an_unfinished_upload_outlives_the_server_and_can_be_aborted() throws IOException {
        var upload = client().createMultipartUpload(r -> r.bucket(BUCKET).key("big"));
        client().uploadPart(
                        r -> r.bucket(BUCKET)
                                .key("big")
                                .uploadId(upload.uploadId())
                                .partNumber(1),
                        RequestBody.fromString("part"));
        stop();
        start();
        assertThat(client().listMultipartUploads(r -> r.bucket(BUCKET)).uploads())
                .hasSize(1);
        client().abortMultipartUpload(r -> r.bucket(BUCKET).key("big").uploadId(upload.uploadId()));
        assertThat(client().listMultipartUploads(r -> r.bucket(BUCKET)).uploads())
                .isEmpty();
    }

    @Test
    void a_part_of_an_object_can_be_read() {
        put("track", "0123456789");
        assertThat(client().getObjectAsBytes(r -> r.bucket(BUCKET).key("track").range("bytes=3-5"))
                        .asUtf8String())
                .isEqualTo("345");
    }

    @Test
    void wrong_credentials_are_refused() {
        var access = new Access("127.0.0.1", Objects.requireNonNull(store).port(), BUCKET, "key", "guessed");
        try (var stranger = client(access)) {
            assertThatExceptionOfType(S3Exception.class)
                    .isThrownBy(() -> stranger.listObjectVersions(r -> r.bucket(BUCKET)))
                    .satisfies(e -> assertThat(e.statusCode()).isEqualTo(403));
        }
    }

    private void put(String key, String text) {
        client().putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(text));
    }

    private String get(String key) {
        return client().getObjectAsBytes(r -> r.bucket(BUCKET).key(key)).asUtf8String();
    }

    private String get(String key, String version) {
        return client().getObjectAsBytes(r -> r.bucket(BUCKET).key(key).versionId(version))
                .asUtf8String();
    }

    private void delete(String version) {
        client().deleteObject(r -> r.bucket(BUCKET).key("track").versionId(version));
    }

    private S3Client client() {
        return Objects.requireNonNull(client);
    }

    private static S3Client client(Access access) {
        return S3Client.builder()
                .endpointOverride(access.endpoint())
                .region(Region.EU_CENTRAL_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(access.accessKey(), access.secretKey())))
                .build();
    }
}
