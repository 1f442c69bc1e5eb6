package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.backup.BackupQuotas;
import ai.astrasonic.backup.ContentCleanup;
import ai.astrasonic.backup.ErasedFiles;
import ai.astrasonic.backup.ExpiredUploads;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.AccountRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Files that come in parts: in any order, again after a break, and never half. Parts of tests have 200 kB. */
class ResumableUploadTest extends CustomerStories {

    private static final String UPLOADS = "/api/v1/me/backup-uploads";
    private static final int PART = 200 * 1024;
    private static final byte[] SET = new byte[500_000];

    static {
        new Random(11).nextBytes(SET);
    }

    @Autowired
    ObjectStores stores;

    @Autowired
    BackupQuotas quotas;

    @Autowired
    ContentCleanup cleanup;

    @Autowired
    ExpiredUploads expired;

    @Autowired
    ErasedFiles erased;

    @BeforeEach
    void empty_stores() {
        stores.both().forEach(store -> store.deleteAll("c/"));
    }

    @Test
    void parts_in_any_order_become_a_file_byte_for_byte() throws IOException {
        var upload = opened(ADA, "Sets/a.wav", SET);
        assertThat(part(ADA, upload, 2)).isEqualTo(204);
        assertThat(part(ADA, upload, 0)).isEqualTo(204);
        assertThat(arrived(upload)).isEqualTo("[{\"from\":0,\"to\":204799},{\"from\":409600,\"to\":499999}]");
        var early = completed(ADA, upload);
        assertThat(early.getStatus()).isEqualTo(409);
        assertThat(text(early)).contains("\"missing\":[{\"from\":204800,\"to\":409599}]");
        assertThat(part(ADA, upload, 1)).isEqualTo(204);
        var done = completed(ADA, upload);
        assertThat(done.getStatus()).isEqualTo(201);
        assertThat(read(done).get("sha256").asString()).isEqualTo(hex(SET));
        assertThat(contentOf(ADA, read(done).get("id").asString())).isEqualTo(SET);
        assertThat(read(get(UPLOADS, ADA)).get("items")).isEmpty();
    }

    @Test
    void nothing_of_a_part_lies_in_clear_and_after_the_end_only_the_file_is_left() throws IOException {
        var words = "a very recognisable piece of music ".repeat(9000).getBytes(StandardCharsets.UTF_8);
        var upload = opened(ADA, "a.txt", words);
        assertThat(part(ADA, upload, 0, words)).isEqualTo(204);
        assertThat(part(ADA, upload, 1, words)).isEqualTo(204);
        for (var key : keys("SELECT object_key FROM backup_part")) {
            try (var raw = stores.primary().open(key)) {
                assertThat(new String(raw.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("music");
            }
        }
        completed(ADA, upload);
        RunAs.job("test", cleanup::run);
        assertThat(inStores()).isEqualTo(2);
        assertThat(keys("SELECT object_key FROM object_cleanup")).isEmpty();
    }

    @Test
    void a_part_is_sent_again_and_the_last_one_counts() throws IOException {
        var upload = opened(ADA, "a.wav", SET);
        var other = SET.clone();
        other[5]++;
        assertThat(part(ADA, upload, 0, other)).isEqualTo(204);
        part(ADA, upload, 1);
        part(ADA, upload, 2);
        assertThat(completed(ADA, upload).getStatus()).isEqualTo(422);
        assertThat(part(ADA, upload, 0)).isEqualTo(204);
        assertThat(part(ADA, upload, 0)).isEqualTo(204);
        var file = read(completed(ADA, upload)).get("id").asString();
        assertThat(contentOf(ADA, file)).isEqualTo(SET);
        RunAs.job("test", cleanup::run);
        assertThat(inStores()).isEqualTo(2);
    }

    @Test
    void what_is_no_part_is_refused_and_nothing_of_it_kept() throws IOException {
        var upload = opened(ADA, "a.wav", SET);
        assertThat(send(part(upload, 1, SET).header("Content-Digest", digest(SET)), ADA))
                .isEqualTo(422);
        for (var range : List.of(
                "bytes 0-99/500000",
                "bytes 100-204899/500000",
                "bytes 409600-500000/500000",
                "bytes 0-204799/500001",
                "bytes 600000-804799/900000")) {
            var length = length(range);
            assertThat(send(
                            put(UPLOADS + "/" + upload)
                                    .contentType("application/octet-stream")
                                    .content(new byte[length])
                                    .header("Content-Range", range)
                                    .header("Content-Digest", digest(new byte[length])),
                            ADA))
                    .as(range)
                    .isEqualTo(416);
        }
        for (var nonsense : List.of("bytes 5-2/500000", "items 0-1/2", "bytes 0-204799/*", "bytes 0-1/500000")) {
            assertThat(send(bodyOf(upload, nonsense, SET), ADA)).as(nonsense).isEqualTo(400);
        }
        assertThat(arrived(upload)).isEqualTo("[]");
        RunAs.job("test", cleanup::run);
        assertThat(inStores()).isZero();
    }

    @Test
    void space_is_reserved_while_an_upload_is_open_and_given_back() {
        RunAs.job("test", () -> quotas.allow(ada, 700_000));
        var upload = opened(ADA, "a.wav", SET);
        assertThat(quota()).isEqualTo("700000 0 500000 200000");
        assertThat(open(ADA, "b.wav", SET).getStatus()).isEqualTo(413);
        assertThat(send(BackupRequests.upload("c.wav")
                                .content(new byte[200_001])
                                .with(token(ADA)))
                        .getStatus())
                .isEqualTo(413);
        assertThat(send(delete(UPLOADS + "/" + upload), ADA)).isEqualTo(204);
        assertThat(send(delete(UPLOADS + "/" + upload), ADA)).isEqualTo(404);
        assertThat(quota()).isEqualTo("700000 0 0 700000");
        complete(ADA, opened(ADA, "a.wav", SET));
        assertThat(quota()).isEqualTo("700000 500000 0 200000");
        complete(ADA, opened(ADA, "a.wav", Arrays.copyOf(SET, 600_000)), Arrays.copyOf(SET, 600_000));
        assertThat(quota()).isEqualTo("700000 600000 0 100000");
    }

    @Test
    void of_two_who_complete_at_once_both_are_told_the_same_file() throws Exception {
        var upload = opened(ADA, "a.wav", SET);
        for (int number = 0; number < 3; number++) {
            part(ADA, upload, number);
        }
        Callable<MockHttpServletResponse> completing =
                () -> sendAtOnce(json(request(HttpMethod.POST, UPLOADS + "/" + upload + "/complete"), "")
                        .with(token(ADA)));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = pool.invokeAll(List.of(completing, completing));
            var first = answers.getFirst().get();
            var second = answers.getLast().get();
            assertThat(List.of(first.getStatus(), second.getStatus())).containsExactlyInAnyOrder(200, 201);
            assertThat(read(first).get("id")).isEqualTo(read(second).get("id"));
        }
        RunAs.job("test", cleanup::run);
        assertThat(inStores()).isEqualTo(2);
        assertThat(quota()).contains(" 500000 0 ");
    }

    @Test
    void an_upload_that_breaks_off_anywhere_is_taken_up_again() throws Exception {
        var upload = opened(ADA, "a.wav", SET);
        for (var point : List.of("backup.part.before-content", "backup.part.after-content")) {
            try (var harness = FaultPoints.install(reached -> failAt(point, reached))) {
                assertThat(part(ADA, upload, 0)).isEqualTo(503);
            }
        }
        for (int number = 0; number < 3; number++) {
            part(ADA, upload, number);
        }
        for (var point : List.of("backup.upload.before-content", "backup.upload.after-content")) {
            try (var harness = FaultPoints.install(reached -> failAt(point, reached))) {
                assertThat(completed(ADA, upload).getStatus()).isEqualTo(503);
            }
        }
        var file = read(completed(ADA, upload)).get("id").asString();
        assertThat(contentOf(ADA, file)).isEqualTo(SET);
        clock.advance(Duration.ofHours(25));
        RunAs.job("test", cleanup::run);
        assertThat(inStores()).isEqualTo(2);
    }

    @Test
    void an_upload_expires_with_all_that_arrived_of_it() {
        var upload = opened(ADA, "a.wav", SET);
        part(ADA, upload, 0);
        clock.advance(Duration.ofDays(7));
        assertThat(part(ADA, upload, 1)).isEqualTo(410);
        assertThat(completed(ADA, upload).getStatus()).isEqualTo(410);
        assertThat(get(UPLOADS + "/" + upload, ADA).getStatus()).isEqualTo(410);
        assertThat(quota()).endsWith(" 0 0 " + quota().split(" ")[0]);
        RunAs.job("test", () -> {
            cleanup.run();
            expired.remove(10);
        });
        assertThat(inStores()).isZero();
        assertThat(get(UPLOADS + "/" + upload, ADA).getStatus()).isEqualTo(404);
        assertThat(keys("SELECT id::text FROM backup_upload")).isEmpty();
    }

    @Test
    void an_upload_of_somebody_else_is_not_there() {
        var upload = opened(ADA, "a.wav", SET);
        part(ADA, upload, 0);
        assertThat(part(BOB, upload, 1)).isEqualTo(404);
        assertThat(completed(BOB, upload).getStatus()).isEqualTo(404);
        assertThat(get(UPLOADS + "/" + upload, BOB).getStatus()).isEqualTo(404);
        assertThat(send(delete(UPLOADS + "/" + upload), BOB)).isEqualTo(404);
        assertThat(read(get(UPLOADS, BOB)).get("items")).isEmpty();
        assertThat(arrived(upload)).isEqualTo("[{\"from\":0,\"to\":204799}]");
    }

    @Test
    void nobody_learns_whether_somebody_else_has_the_same() {
        var first = complete(ADA, opened(ADA, "a.wav", SET));
        var second = complete(BOB, opened(BOB, "a.wav", SET));
        assertThat(second.getStatus()).isEqualTo(first.getStatus()).isEqualTo(201);
        assertThat(second.getHeaderNames()).containsExactlyInAnyOrderElementsOf(first.getHeaderNames());
        assertThat(read(second).propertyNames()).isEqualTo(read(first).propertyNames());
        assertThat(jdbc.sql("SELECT count(*) FROM stored_object")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_empty_file_has_no_parts_and_is_a_file() {
        assertThat(completed(ADA, opened(ADA, "empty.txt", new byte[0])).getStatus())
                .isEqualTo(201);
    }

    @Test
    void a_hundred_uploads_may_be_open_and_no_more() {
        for (int n = 0; n < 100; n++) {
            opened(ADA, n + ".wav", new byte[] {1});
        }
        assertThat(open(ADA, "more.wav", new byte[] {1}).getStatus()).isEqualTo(409);
    }

    @Test
    void a_restricted_person_begins_nothing_and_gives_up_what_is_open() {
        var upload = opened(ADA, "a.wav", SET);
        new AccountRows(jdbc).close(ada, "RESTRICTED");
        assertThat(open(ADA, "b.wav", SET).getStatus()).isEqualTo(409);
        assertThat(part(ADA, upload, 0)).isEqualTo(409);
        assertThat(completed(ADA, upload).getStatus()).isEqualTo(409);
        assertThat(send(delete(UPLOADS + "/" + upload), ADA)).isEqualTo(204);
    }

    @Test
    void an_erasure_takes_what_arrived_out_of_the_store() {
        var upload = opened(ADA, "a.wav", SET);
        part(ADA, upload, 0);
        part(ADA, upload, 2);
        RunAs.job("test", () -> {
            assertThat(erased.holdsFilesOf(ada)).isTrue();
            assertThat(erased.release(List.<AccountId>of(ada), 10)).isEqualTo(2);
            assertThat(erased.remove(ada)).isEqualTo(2);
            assertThat(erased.holdsFilesOf(ada)).isFalse();
            assertThat(erased.isLeft(ada, stores.primary())).isFalse();
        });
        assertThat(inStores()).isZero();
    }

    private String opened(String identity, String path, byte[] content) {
        var answer = open(identity, path, content);
        assertThat(answer.getStatus()).isEqualTo(201);
        return read(answer).get("id").asString();
    }

    private MockHttpServletResponse open(String identity, String path, byte[] content) {
        return post(UPLOADS, identity, """
                {"path": "%s", "size": %d, "sha256": "%s"}""".formatted(path, content.length, hex(content)));
    }

    private MockHttpServletResponse complete(String identity, String upload) {
        return complete(identity, upload, SET);
    }

    private MockHttpServletResponse complete(String identity, String upload, byte[] content) {
        for (int number = 0; number * PART < content.length; number++) {
            assertThat(part(identity, upload, number, content)).isEqualTo(204);
        }
        return completed(identity, upload);
    }

    private MockHttpServletResponse completed(String identity, String upload) {
        return post(UPLOADS + "/" + upload + "/complete", identity, "");
    }

    private int part(String identity, String upload, int number) {
        return part(identity, upload, number, SET);
    }

    private int part(String identity, String upload, int number, byte[] content) {
        var bytes = bytes(number, content);
        return send(part(upload, number, content).header("Content-Digest", digest(bytes)), identity);
    }

    private static MockHttpServletRequestBuilder part(String upload, int number, byte[] content) {
        var bytes = bytes(number, content);
        var range = "bytes %d-%d/%d".formatted(number * PART, number * PART + bytes.length - 1, content.length);
        return put(UPLOADS + "/" + upload)
                .contentType("application/octet-stream")
                .content(bytes)
                .header("Content-Range", range);
    }

    private static MockHttpServletRequestBuilder bodyOf(String upload, String range, byte[] content) {
        var bytes = bytes(0, content);
        return put(UPLOADS + "/" + upload)
                .contentType("application/octet-stream")
                .content(bytes)
                .header("Content-Range", range)
                .header("Content-Digest", digest(bytes));
    }

    private static byte[] bytes(int number, byte[] content) {
        return Arrays.copyOfRange(content, number * PART, Math.min(content.length, (number + 1) * PART));
    }

    private static int length(String range) {
        var ends = range.substring(6, range.indexOf('/')).split("-");
        return Integer.parseInt(ends[1]) - Integer.parseInt(ends[0]) + 1;
    }

    private int send(MockHttpServletRequestBuilder request, String identity) {
        return send(request.with(token(identity))).getStatus();
    }

    private String arrived(String upload) {
        return read(get(UPLOADS + "/" + upload, ADA)).get("arrived").toString();
    }

    private byte[] contentOf(String identity, String file) {
        return get("/api/v1/me/backup-files/" + file + "/content", identity).getContentAsByteArray();
    }

    private String quota() {
        var quota = read(get("/api/v1/me/backup-quota", ADA));
        return String.join(
                " ",
                List.of("allowedBytes", "usedBytes", "reservedBytes", "freeBytes").stream()
                        .map(name -> quota.get(name).toString())
                        .toList());
    }

    private List<String> keys(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString(1)).list();
    }

    private static void failAt(String point, String reached) {
        if (reached.equals(point)) {
            throw new ObjectStoreFailure("The store for tests fails", true);
        }
    }

    private long inStores() {
        return stores.both().stream()
                .mapToLong(store -> {
                    try (var versions = store.versions("c/")) {
                        return versions.count();
                    }
                })
                .sum();
    }

    static String digest(byte[] content) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256(content)) + ":";
    }

    static String hex(byte[] content) {
        return HexFormat.of().formatHex(sha256(content));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
