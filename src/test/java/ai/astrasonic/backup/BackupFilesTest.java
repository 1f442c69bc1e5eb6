package ai.astrasonic.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.backup.BackupUpload.Closed;
import ai.astrasonic.backup.BackupUpload.OverQuota;
import ai.astrasonic.backup.BackupUpload.Stored;
import ai.astrasonic.backup.BackupUpload.Unchanged;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Permission;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = Roles.SYSTEM)
class BackupFilesTest {

    private static final RelativePath TRACK = new RelativePath("House/track.mp3");

    @Autowired
    BackupFiles backup;

    @Autowired
    BackupInventory inventory;

    @Autowired
    BackupQuotas quotas;

    @Autowired
    ContentCleanup cleanup;

    @Autowired
    PendingObjects pending;

    @Autowired
    ObjectStores stores;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private AccountId one;
    private AccountId other;

    @BeforeEach
    void accountsAndEmptyStores() {
        stores.both().forEach(store -> store.deleteAll("c/"));
        one = anAccount();
        other = anAccount();
    }

    @Test
    void content_lies_in_both_stores_under_a_key_that_tells_nothing() throws IOException {
        var stored = (Stored) upload(one, TRACK, "music");

        assertThat(stored.size()).isEqualTo(5);
        assertThat(stored.shared()).isFalse();
        assertThat(objectKeys()).singleElement().asString().matches("c/[0-9a-f]{2}/[0-9a-f-]{36}");
        assertThat(versionsInStores()).isEqualTo(2);
        assertThat(contentOf(one)).isEqualTo("music");
        assertThat(quotas.of(one).usedBytes()).isEqualTo(5);
    }

    @Test
    void the_same_content_of_two_people_is_stored_once() throws IOException {
        upload(one, TRACK, "music");

        var second = (Stored) upload(other, new RelativePath("x.mp3"), "music");
        cleanup.run();

        assertThat(second.shared()).isTrue();
        assertThat(objectKeys()).hasSize(1);
        assertThat(versionsInStores()).isEqualTo(2);
    }

    @Test
    void giving_up_a_shared_file_leaves_the_other_persons_backup_alone() throws IOException {
        upload(one, TRACK, "music");
        upload(other, TRACK, "music");

        assertThat(backup.remove(one, TRACK)).isTrue();
        cleanup.run();

        assertThat(contentOf(other)).isEqualTo("music");
        assertThat(quotas.of(one).usedBytes()).isZero();
    }

    @Test
    void the_last_one_who_gives_a_file_up_removes_every_version_from_both_stores() throws IOException {
        upload(one, TRACK, "music");
        upload(other, TRACK, "music");

        backup.remove(one, TRACK);
        backup.remove(other, TRACK);
        var run = cleanup.run();

        assertThat(run.kept()).isZero();
        assertThat(objectKeys()).isEmpty();
        assertThat(versionsInStores()).isZero();
        assertThat(backup.remove(other, TRACK)).isFalse();
    }

    @Test
    void a_new_version_takes_the_old_ones_place() throws IOException {
        var first = (Stored) upload(one, TRACK, "music");
        var second = (Stored) upload(one, TRACK, "better music");
        cleanup.run();

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(contentOf(one)).isEqualTo("better music");
        assertThat(quotas.of(one).usedBytes()).isEqualTo(12);
        assertThat(versionsInStores()).isEqualTo(2);
    }

    @Test
    void the_same_file_again_changes_nothing() throws IOException {
        var first = (Stored) upload(one, TRACK, "music");

        assertThat(upload(one, TRACK, "music")).isEqualTo(new Unchanged(first.id()));
        cleanup.run();
        assertThat(versionsInStores()).isEqualTo(2);
        assertThat(quotas.of(one).usedBytes()).isEqualTo(5);
    }

    @Test
    void refuses_what_goes_beyond_the_quota_and_stores_nothing_of_it() throws IOException {
        quotas.allow(one, 10);
        upload(one, TRACK, "1234567");

        var refused = upload(one, new RelativePath("more.mp3"), "890ab");
        cleanup.run();

        assertThat(refused).isEqualTo(new OverQuota(10, 7));
        assertThat(versionsInStores()).isEqualTo(2);
        assertThat(upload(one, TRACK, "0123456789")).isInstanceOf(Stored.class);
    }

    @Test
    void content_that_breaks_off_leaves_nothing() {
        var breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut off");
            }
        };

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> backup.upload(one, TRACK, breaking));
        assertThat(versionsInStores()).isZero();
    }

    @Test
    void content_that_a_crash_left_behind_is_removed_a_day_later() throws Exception {
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("backup.upload.after-content")) {
                throw new IllegalStateException("crash");
            }
        })) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> upload(one, TRACK, "music"));
        }
        assertThat(cleanup.run().removed()).isZero();
        assertThat(versionsInStores()).isEqualTo(2);

        clock.advance(Duration.ofHours(25));

        assertThat(cleanup.run().removed()).isEqualTo(1);
        assertThat(versionsInStores()).isZero();
    }

    @Test
    void a_cleanup_that_crashes_is_taken_up_by_the_next_run() throws Exception {
        upload(one, TRACK, "music");
        backup.remove(one, TRACK);
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("backup.cleanup.after-delete")) {
                throw new IllegalStateException("crash");
            }
        })) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(cleanup::run);
        }

        assertThat(cleanup.run()).isEqualTo(new ContentCleanup.Run(1, 0));
        assertThat(cleanup.run()).isEqualTo(new ContentCleanup.Run(0, 0));
    }

    @Test
    void an_object_that_the_store_keeps_holds_up_no_other() throws Exception {
        upload(one, TRACK, "music");
        upload(one, new RelativePath("other.mp3"), "other music");
        backup.remove(one, TRACK);
        backup.remove(one, new RelativePath("other.mp3"));
        var keys = pending.claim("");

        var refused = new ContentCleanup(pending, new ObjectStores(keeping(keys.getFirst()), stores.disasterRecovery()))
                .run();

        assertThat(refused).isEqualTo(new ContentCleanup.Run(1, 1));
        assertThat(cleanup.run()).isEqualTo(new ContentCleanup.Run(1, 0));
        assertThat(versionsInStores()).isZero();
    }

    /** The primary store, but one key is never deleted. */
    private ObjectStore keeping(String key) {
        return (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("deleteAll") && key.equals(arguments[0])) {
                        throw new ObjectStoreFailure("planted", false);
                    }
                    return method.invoke(stores.primary(), arguments);
                });
    }

    @Test
    void many_at_once_with_the_same_content_count_right() throws Exception {
        var work = new ArrayList<Callable<BackupUpload>>();
        for (int i = 0; i < 12; i++) {
            var path = new RelativePath("copy " + i);
            var account = i % 2 == 0 ? one : other;
            work.add(() -> RunAs.jobFor("test", () -> uploadUnchecked(account, path, "the same music")));
        }
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var done : pool.invokeAll(work)) {
                assertThat(done.get()).isInstanceOf(Stored.class);
            }
        }
        cleanup.run();

        assertThat(objectKeys()).hasSize(1);
        assertThat(versionsInStores()).isEqualTo(2);
        assertThat(quotas.of(one).usedBytes() + quotas.of(other).usedBytes()).isEqualTo(12 * 14);
    }

    @Test
    void the_inventory_lists_a_persons_files_whose_content_can_be_had() throws Exception {
        upload(one, TRACK, "music");
        upload(one, new RelativePath("a.mp3"), "other music");
        upload(other, TRACK, "somebody else's");

        var files = new ArrayList<BackedUpFile>();
        long count = inventory.inventoryOf(one, files::add);

        assertThat(count).isEqualTo(2);
        assertThat(files).extracting(BackedUpFile::pathOrNothing).containsExactly("House/track.mp3", "a.mp3");
        assertThat(files).allMatch(BackedUpFile::isOffered);
        for (var file : files) {
            assertThat(inventory.find(one, file.id())).contains(file);
            assertThat(inventory.find(other, file.id())).isEmpty();
        }
        try (var whole = inventory.download(one, files.getFirst().id());
                var part = inventory.download(one, files.getLast().id(), 6, 5)) {
            assertThat(whole).hasContent("music");
            assertThat(part).hasContent("music");
        }
    }

    @Test
    void a_file_whose_content_is_gone_or_whose_row_is_damaged_is_listed_as_such_and_spoils_no_other() throws Exception {
        var gone = new RelativePath("gone.mp3");
        var poison = new RelativePath("poison.mp3");
        upload(one, TRACK, "music");
        upload(one, gone, "other music");
        upload(one, poison, "more music");
        damage(gone, poison);

        var files = new ArrayList<BackedUpFile>();
        long count = inventory.inventoryOf(one, files::add);

        assertThat(count).isEqualTo(3);
        assertThat(files)
                .extracting(BackedUpFile::pathOrNothing, BackedUpFile::state, BackedUpFile::isOffered)
                .containsExactlyInAnyOrder(
                        tuple(TRACK.value(), BackedUpFile.State.OFFERED, true),
                        tuple("gone.mp3", BackedUpFile.State.MISSING, false),
                        tuple("", BackedUpFile.State.UNREADABLE, false));
    }

    private void damage(RelativePath gone, RelativePath poison) {
        var key = jdbc.sql("SELECT object_key FROM stored_object o JOIN backup_file f ON f.object_id = o.id"
                        + " WHERE relative_path = :path")
                .param("path", gone.value())
                .query(String.class)
                .single();
        stores.primary().deleteAll(key);
        jdbc.sql("UPDATE backup_file SET relative_path = 'a' || chr(1) || 'b' WHERE relative_path = :path")
                .param("path", poison.value())
                .update();
    }

    @Test
    void a_download_is_remembered_and_only_the_persons_own_file_is_given() throws IOException {
        var stored = (Stored) upload(one, TRACK, "music");

        try (var content = inventory.download(one, stored.id())) {
            assertThat(content).hasContent("music");
        }

        assertThat(jdbc.sql("SELECT count(*) FROM backup_download WHERE account_id = :id")
                        .param("id", one.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> inventory.download(other, stored.id()));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> inventory.download(other, stored.id(), 0, 1));
    }

    @Test
    void there_is_no_backup_for_nobody() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> upload(AccountId.next(clock), TRACK, "music"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERASED", "RESTRICTED"})
    void nothing_is_stored_for_an_erased_or_restricted_person(String shape) throws IOException {
        new AccountRows(jdbc).close(one, shape);

        assertThat(upload(one, TRACK, "music")).isEqualTo(new Closed(Permission.Why.valueOf(shape)));
        assertThat(versionsInStores()).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM backup_quota")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERASED", "RESTRICTED"})
    void a_person_erased_or_restricted_while_content_arrives_gets_no_file(String shape) throws IOException {
        var arriving = new InputStream() {
            private boolean closed;

            @Override
            public int read() {
                if (!closed) {
                    new AccountRows(jdbc).close(one, shape);
                    closed = true;
                }
                return -1;
            }
        };

        assertThat(backup.upload(one, TRACK, arriving)).isEqualTo(new Closed(Permission.Why.valueOf(shape)));
        cleanup.run();
        assertThat(jdbc.sql("SELECT count(*) FROM backup_file")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(versionsInStores()).isZero();
    }

    @Test
    @WithMockUser(roles = Roles.FINANCE)
    void finance_sees_no_backups() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> inventory.inventoryOf(one, file -> {}));
    }

    private BackupUpload upload(AccountId account, RelativePath path, String content) throws IOException {
        return backup.upload(account, path, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private BackupUpload uploadUnchecked(AccountId account, RelativePath path, String content) {
        try {
            return upload(account, path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String contentOf(AccountId account) throws IOException {
        var files = new ArrayList<BackedUpFile>();
        inventory.inventoryOf(account, files::add);
        try (var in = inventory.download(account, files.getFirst().id())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> objectKeys() {
        return jdbc.sql("SELECT object_key FROM stored_object")
                .query(String.class)
                .list();
    }

    private long versionsInStores() {
        long count = 0;
        for (var store : stores.both()) {
            try (var versions = store.versions("c/")) {
                count += versions.count();
            }
        }
        return count;
    }

    private AccountId anAccount() {
        var id = AccountId.next(clock);
        jdbc.sql("INSERT INTO account (id, email_since, status, created_at) VALUES (:id, now(), 'ACTIVE', now())")
                .param("id", id.value())
                .update();
        return id;
    }
}
