package ai.astrasonic.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.objectstore.s3.S3ObjectStore;
import ai.astrasonic.testing.S3ForTests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ObjectStoreTest {

    private static final int MEGABYTE = 1 << 20;

    private final String prefix = UUID.randomUUID() + "/";
    private final String key = prefix + "a";
    private final S3ObjectStore store = S3ObjectStore.of("test store", S3ForTests.bucket("contract"));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void gives_back_what_was_put() throws IOException {
        var stored = put("some music");

        assertThat(stored.size()).isEqualTo(10);
        assertThat(read()).isEqualTo("some music");
        assertThat(store.head(key)).contains(stored);
    }

    @Test
    void stores_nothing_at_all_as_well() {
        assertThat(put("").size()).isZero();
    }

    @Test
    void sends_large_content_in_parts_and_gives_it_back_whole() throws IOException {
        byte[] large = new byte[12 * MEGABYTE + 17];
        new Random(7).nextBytes(large);

        var stored = store.put(key, new ByteArrayInputStream(large));

        assertThat(stored.size()).isEqualTo(large.length);
        try (var in = store.open(key)) {
            assertThat(in.readAllBytes()).isEqualTo(large);
        }
    }

    @Test
    void two_stores_get_the_same_at_the_same_time() throws IOException {
        byte[] large = new byte[17 * MEGABYTE + 5];
        new Random(8).nextBytes(large);
        try (var other = S3ObjectStore.of("other store", S3ForTests.bucket("contract-other"));
                var upload = new ObjectStores(store, other).upload(key)) {
            upload.write(large);

            assertThat(upload.complete().size()).isEqualTo(large.length);

            for (var each : List.of(store, other)) {
                try (var in = each.open(key)) {
                    assertThat(in.readAllBytes()).isEqualTo(large);
                }
            }
        }
    }

    @Test
    void an_object_that_one_of_two_stores_does_not_take_is_in_neither() {
        var missing = S3ForTests.bucket("contract-other");
        missing = new ObjectStoreProperties.Store(
                missing.endpoint(),
                missing.region(),
                "not-there",
                missing.accessKey(),
                missing.secretKey(),
                missing.partSize(),
                "",
                false);
        try (var other = S3ObjectStore.of("other store", missing)) {
            var upload = new ObjectStores(store, other).upload(key);

            assertThatThrownBy(() -> IntStream.range(0, 17).forEach(n -> writeMegabyte(upload)))
                    .isInstanceOf(ObjectStoreFailure.class);
            upload.close();

            assertThat(store.head(key)).isEmpty();
            assertThat(store.abortUnfinishedUploads(prefix)).isZero();
        }
    }

    @Test
    void reads_a_range() throws IOException {
        put("0123456789");

        try (var in = store.open(key, 3, 4)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("3456");
        }
        try (var in = store.open(key, 8, 100)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("89");
        }
    }

    @Test
    void an_upload_that_is_given_up_leaves_nothing() {
        try (var upload = store.upload(key)) {
            for (int i = 0; i < 7; i++) {
                writeMegabyte(upload);
            }
        }

        assertThat(store.head(key)).isEmpty();
        assertThat(store.abortUnfinishedUploads(prefix)).isZero();
    }

    @Test
    void ends_an_upload_that_a_crash_left_unfinished() {
        S3ForTests.begin(store, key);

        assertThat(store.abortUnfinishedUploads(prefix)).isEqualTo(1);
        assertThat(store.abortUnfinishedUploads(prefix)).isZero();
    }

    @Test
    void content_that_breaks_off_leaves_nothing() {
        var breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        };

        assertThatExceptionOfType(ObjectStoreFailure.class).isThrownBy(() -> store.put(key, breaking));
        assertThat(store.head(key)).isEmpty();
    }

    @Test
    void lists_every_version_and_every_marker() {
        put("one");
        put("two");
        put("three");
        hide();

        assertThat(versions()).hasSize(4);
        assertThat(versions()).filteredOn(ObjectVersion::deleteMarker).hasSize(1);
        assertThat(versions()).filteredOn(ObjectVersion::latest).singleElement().matches(ObjectVersion::deleteMarker);
        assertThat(store.head(key)).isEmpty();
    }

    @Test
    void deletes_every_version_marker_and_unfinished_upload() {
        put("one");
        put("two");
        hide();
        S3ForTests.begin(store, prefix + "b");

        var deletion = store.deleteAll(prefix);

        assertThat(deletion).isEqualTo(new Deletion(3, List.of()));
        assertThat(versions()).isEmpty();
        assertThat(store.abortUnfinishedUploads(prefix)).isZero();
    }

    @Test
    void deletes_more_than_a_thousand_versions_in_several_calls() {
        IntStream.range(0, 1001).parallel().forEach(i -> store.put(prefix + i, new ByteArrayInputStream(new byte[1])));
        assertThat(versions()).hasSize(1001);

        assertThat(store.deleteAll(prefix).deleted()).isEqualTo(1001);

        assertThat(versions()).isEmpty();
    }

    @Test
    void deletes_only_the_keys_that_are_wanted() {
        put("mine");
        store.put(prefix + "b", new ByteArrayInputStream(new byte[1]));
        S3ForTests.begin(store, prefix + "b");

        assertThat(store.deleteAll(prefix, key::equals).deleted()).isEqualTo(1);

        assertThat(versions()).singleElement().matches(version -> version.key().equals(prefix + "b"));
        assertThat(store.abortUnfinishedUploads(prefix)).isEqualTo(1);
    }

    @Test
    void leaves_other_prefixes_alone() {
        put("mine");
        var other = UUID.randomUUID() + "/x";
        store.put(other, new ByteArrayInputStream(new byte[1]));

        store.deleteAll(prefix);

        assertThat(store.head(other)).isPresent();
    }

    @Test
    void a_link_works_for_anybody_and_offers_the_file_name() throws IOException, InterruptedException {
        put("linked");

        var link = store.presign(key, Duration.ofMinutes(5), "Ænima.mp3");
        var answer = fetch(link);

        assertThat(answer.body()).isEqualTo("linked");
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment");
        var forged = URI.create(link.toString().replace(key, prefix + "b"));
        assertThat(fetch(forged).statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void a_store_that_cannot_be_reached_is_worth_another_try() {
        var nowhere = new ObjectStoreProperties.Store(
                URI.create("http://127.0.0.1:1"), "eu-central-1", "b", "k", "s", DataSize.ofMegabytes(5), "", false);

        var version = new ObjectVersion("a", "1", false, true, 1, Instant.EPOCH);
        try (var unreachable = S3ObjectStore.of("lost store", nowhere)) {
            assertThatThrownBy(unreachable::check)
                    .isInstanceOfSatisfying(
                            ObjectStoreFailure.class,
                            f -> assertThat(f.isRetryable()).isTrue());
            assertThatThrownBy(() -> unreachable.delete(List.of(version)))
                    .isInstanceOfSatisfying(
                            ObjectStoreFailure.class,
                            f -> assertThat(f.isRetryable()).isTrue());
        }
    }

    @Test
    void a_bucket_that_is_not_ours_is_not_worth_another_try() {
        var bucket = S3ForTests.bucket("contract");
        var wrong = new ObjectStoreProperties.Store(
                bucket.endpoint(), bucket.region(), "nobodys", "test-key", "guessed", bucket.partSize(), "", false);

        try (var foreign = S3ObjectStore.of("foreign store", wrong)) {
            assertThatThrownBy(foreign::check)
                    .isInstanceOfSatisfying(
                            ObjectStoreFailure.class,
                            f -> assertThat(f.isRetryable()).isFalse());
        }
    }

    @Test
    void settings_do_not_print_their_secret() {
        assertThat(S3ForTests.bucket("contract").toString()).doesNotContain("test-secret", "test-key");
    }

    private StoredObject put(String text) {
        return store.put(key, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String read() throws IOException {
        try (var in = store.open(key)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<ObjectVersion> versions() {
        try (var versions = store.versions(prefix)) {
            return versions.toList();
        }
    }

    /** What an ordinary delete of anybody else's tool would do. */
    private void hide() {
        S3ForTests.hide("contract", key);
    }

    private static void writeMegabyte(ObjectUpload upload) {
        try {
            upload.write(new byte[MEGABYTE]);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> fetch(URI link) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
