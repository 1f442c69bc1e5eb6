package ai.astrasonic.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.astrasonic.objectstore.Deletion;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.S3ForTests;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@WithMockUser(roles = Roles.SYSTEM)
class ErasedFilesTest {

    @Autowired
    ErasedFiles erased;

    @Autowired
    BackupFiles backup;

    @Autowired
    ObjectStores stores;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ContentCleanup cleanup;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private AccountId one;
    private AccountId other;

    @BeforeEach
    void accountsAndEmptyStores() {
        stores.both().forEach(store -> store.deleteAll("c/"));
        one = new AccountRows(jdbc).open(AccountId.next(clock));
        other = new AccountRows(jdbc).open(AccountId.next(clock));
    }

    @Test
    void content_of_nobody_else_goes_from_both_stores_with_every_version_marker_and_unfinished_upload()
            throws IOException {
        isBackedUp(one, "a.mp3", "music");
        var key = keyOf("a.mp3");
        stores.primary().put(key, bytes("an older try"));
        S3ForTests.hide("primary", key);
        S3ForTests.begin(stores.disasterRecovery(), key);

        assertThat(erased.release(List.of(one), 100)).isEqualTo(1);
        assertThat(erased.releasedBy(one)).containsExactly(key);
        assertThat(erased.remove(one)).isEqualTo(1);

        assertThat(inStores()).isEmpty();
        assertThat(stores.disasterRecovery().abortUnfinishedUploads(key)).isZero();
        assertThat(rows("stored_object")).isZero();
        assertThat(erased.remove(one)).isZero();
        assertThat(erased.forget(List.of(one))).isEqualTo(1);
    }

    @Test
    void content_that_somebody_else_has_too_stays_theirs() throws IOException {
        isBackedUp(one, "a.mp3", "music");
        isBackedUp(other, "b.mp3", "music");
        cleanup.run();

        erased.release(List.of(one), 100);

        assertThat(erased.releasedBy(one)).isEmpty();
        assertThat(erased.remove(one)).isZero();
        assertThat(inStores()).hasSize(2);
        assertThat(rows("backup_file")).isEqualTo(1);
    }

    @Test
    void content_of_two_who_are_erased_together_goes_once() throws IOException {
        isBackedUp(one, "a.mp3", "music");
        isBackedUp(other, "b.mp3", "music");
        cleanup.run();

        assertThat(erased.release(List.of(one, other), 100)).isEqualTo(2);

        assertThat(erased.remove(one) + erased.remove(other)).isEqualTo(1);
        assertThat(inStores()).isEmpty();
    }

    @Test
    void references_go_in_pieces_and_in_the_end_all_of_them() throws IOException {
        for (int n = 0; n < 5; n++) {
            isBackedUp(one, n + ".mp3", "music " + n);
        }

        assertThat(Stream.generate(() -> erased.release(List.of(one), 2)).limit(4))
                .containsExactly(2, 2, 1, 0);

        assertThat(erased.releasedBy(one)).hasSize(5);
    }

    @Test
    void content_that_somebody_else_uploads_in_the_same_moment_stays() throws Exception {
        isBackedUp(one, "a.mp3", "music");
        try (var threads = Executors.newSingleThreadExecutor()) {
            var released = transaction.execute(status -> {
                jdbc.sql("SELECT id FROM stored_object FOR KEY SHARE").query().listOfRows();
                jdbc.sql("""
                                INSERT INTO backup_file (id, account_id, relative_path, object_id, sha256, size, uploaded_at)
                                SELECT gen_random_uuid(), ?, 'b.mp3', id, sha256, size, created_at FROM stored_object""").param(other.value()).update();
                return waitingFor(threads.submit(
                        () -> ai.astrasonic.audit.RunAs.jobFor("erasure", () -> erased.release(List.of(one), 100))));
            });
            assertThat(released.get()).isEqualTo(1);
        }

        assertThat(erased.releasedBy(one)).isEmpty();
        assertThat(rows("stored_object")).isEqualTo(1);
    }

    private Future<Integer> waitingFor(Future<Integer> release) {
        Awaitility.await()
                .until(() -> JdbcClient.create(database.superuser())
                        .sql(
                                "SELECT count(*) FROM pg_stat_activity WHERE usename = 'astrasonic_retention' AND wait_event_type = 'Lock'")
                        .query(Integer.class)
                        .single()
                        .equals(1));
        return release;
    }

    @Test
    void a_thousand_and_one_versions_go_too() throws IOException {
        isBackedUp(one, "a.mp3", "music");
        var key = keyOf("a.mp3");
        for (int n = 0; n < 1001; n++) {
            stores.primary().put(key, bytes("v" + n));
        }

        erased.release(List.of(one), 100);
        erased.remove(one);

        assertThat(inStores()).isEmpty();
    }

    @Test
    void many_files_go_through_the_list_of_all_and_only_theirs() throws IOException {
        for (int n = 0; n < 30; n++) {
            isBackedUp(one, n + ".mp3", "music " + n);
            isBackedUp(other, n + ".mp3", "other music " + n);
        }
        cleanup.run();
        erased.release(List.of(one), 100);
        var last = erased.releasedBy(one).getLast();
        S3ForTests.hide("primary", last);
        S3ForTests.begin(stores.disasterRecovery(), last);

        assertThat(erased.isLeft(one, stores.disasterRecovery())).isTrue();
        assertThat(erased.remove(one)).isEqualTo(30);

        assertThat(inStores()).hasSize(60).doesNotContainAnyElementsOf(erased.releasedBy(one));
        assertThat(stores.disasterRecovery().abortUnfinishedUploads("c/")).isZero();
        assertThat(erased.isLeft(one, stores.primary())).isFalse();
        assertThat(erased.remove(one)).isZero();
    }

    @Test
    void an_object_that_stays_after_it_was_deleted_is_no_success() throws IOException {
        isBackedUp(one, "a.mp3", "music");
        var key = keyOf("a.mp3");
        var lying = lying("deleteAll", new Deletion(1, List.of()));

        var removal = new ContentRemoval(new ObjectStores(lying, stores.disasterRecovery()));

        assertThatExceptionOfType(ObjectStoreFailure.class)
                .isThrownBy(() -> removal.remove(key))
                .satisfies(failure -> assertThat(failure.isRetryable()).isTrue())
                .withMessageContaining("still lists");
    }

    @Test
    void a_stale_listing_that_no_longer_shows_an_object_does_not_hide_it() throws IOException {
        isBackedUp(one, "a.mp3", "music");
        var key = keyOf("a.mp3");
        var stale = lying("versions", null);

        var removal = new ContentRemoval(new ObjectStores(stores.primary(), stale));

        assertThatExceptionOfType(ObjectStoreFailure.class)
                .isThrownBy(() -> removal.remove(key))
                .withMessageContaining("still has");
    }

    /** The disaster-recovery store, but for one method; versions are then an empty list, for deleting too. */
    private ObjectStore lying(String method, Object answer) {
        return (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return answer == null ? Stream.empty() : answer;
                    }
                    if (answer == null && called.getName().equals("deleteAll")) {
                        return new Deletion(0, List.of());
                    }
                    try {
                        return called.invoke(stores.disasterRecovery(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void isBackedUp(AccountId account, String path, String content) throws IOException {
        backup.upload(account, new RelativePath(path), bytes(content));
    }

    private static ByteArrayInputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private String keyOf(String path) {
        return jdbc.sql("SELECT object_key FROM stored_object o JOIN backup_file f ON f.object_id = o.id"
                        + " WHERE relative_path = ?")
                .param(path)
                .query(String.class)
                .single();
    }

    private List<String> inStores() {
        return stores.both().stream()
                .flatMap(store -> {
                    try (var versions = store.versions("c/")) {
                        return versions.map(version -> version.key()).toList().stream();
                    }
                })
                .toList();
    }

    private long rows(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
