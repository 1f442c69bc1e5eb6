package ai.astrasonic.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.astrasonic.backup.BackupUpload.Different;
import ai.astrasonic.backup.BackupUpload.OverQuota;
import ai.astrasonic.backup.BackupUpload.Stored;
import ai.astrasonic.keys.ContentEncryption;
import ai.astrasonic.keys.HolderKeys;
import ai.astrasonic.keys.KeysFixture;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Nothing lies in clear, each person opens what is theirs by a key of their own, and a destroyed key opens nothing. */
@DatabaseTest
@WithMockUser(roles = Roles.SYSTEM)
class EncryptedBackupTest {

    private static final RelativePath TRACK = new RelativePath("House/track.mp3");
    private static final byte[] MUSIC = "a very recognisable piece of music".getBytes(StandardCharsets.UTF_8);

    @Autowired
    BackupFiles backup;

    @Autowired
    BackupInventory inventory;

    @Autowired
    ContentCleanup cleanup;

    @Autowired
    ClearContent clearContent;

    @Autowired
    KeyRotation rotation;

    @Autowired
    ContentEncryption encryption;

    @Autowired
    ObjectStores stores;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    TestClock clock;

    @Value("${astrasonic.keys.directory}")
    Path keys;

    private AccountId one;
    private AccountId other;

    @BeforeEach
    void accountsAndEmptyStores() {
        stores.both().forEach(store -> store.deleteAll("c/"));
        one = new AccountRows(jdbc).open(AccountId.next(clock));
        other = new AccountRows(jdbc).open(AccountId.next(clock));
    }

    @Test
    void neither_store_has_anything_of_it_in_clear_and_both_have_the_same() throws IOException {
        upload(one, MUSIC);

        var inPrimary = raw(objectKey());
        try (var copy = stores.disasterRecovery().open(objectKey())) {
            assertThat(copy).hasBinaryContent(inPrimary);
        }
        assertThat(new String(inPrimary, StandardCharsets.ISO_8859_1)).doesNotContain("music", "recognisable");
        assertThat(column("encrypted_size", "stored_object")).containsExactly((long) inPrimary.length);
        assertThat(column("size", "stored_object")).containsExactly((long) MUSIC.length);
    }

    @Test
    void whoever_sends_the_same_content_opens_it_by_a_key_of_their_own() throws IOException {
        upload(one, MUSIC);
        var second = (Stored) upload(other, MUSIC);
        cleanup.run();

        assertThat(second.shared()).isTrue();
        assertThat(rows("stored_object")).isEqualTo(1);
        assertThat(rows("backup_key")).isEqualTo(2);
        assertThat(jdbc.sql("SELECT count(DISTINCT wrapped_key) FROM backup_file")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(contentOf(one)).isEqualTo(MUSIC);
        assertThat(contentOf(other)).isEqualTo(MUSIC);
    }

    @Test
    void a_destroyed_key_opens_nothing_of_its_person_and_everything_of_the_others() throws IOException {
        upload(one, MUSIC);
        upload(other, MUSIC);

        destroyKeyOf(one);

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> contentOf(one));
        assertThat(files(one)).extracting(BackedUpFile::state).containsExactly(BackedUpFile.State.MISSING);
        assertThat(contentOf(other)).isEqualTo(MUSIC);
        assertThat(files(other)).allMatch(BackedUpFile::isOffered);
    }

    @Test
    void content_that_nobody_has_a_key_for_any_more_makes_way_for_the_same_sent_again() throws IOException {
        upload(one, MUSIC);
        var lost = objectKey();
        destroyKeyOf(one);
        new AccountRows(jdbc).close(one, "ERASED");

        upload(other, MUSIC);
        cleanup.run();

        assertThat(objectKey()).isNotEqualTo(lost);
        assertThat(contentOf(other)).isEqualTo(MUSIC);
        assertThat(stores.primary().head(lost)).isEmpty();
        assertThat(rows("backup_key")).isEqualTo(1);
    }

    @Test
    void a_part_from_any_position_is_the_same_as_of_the_clear_content() throws IOException {
        byte[] set = new byte[3_000_000];
        new Random(11).nextBytes(set);
        upload(one, set);
        var file = files(one).getFirst();

        for (var from : List.of(0, 1, 1_048_535, 2_500_000, 2_999_999)) {
            try (var part = inventory.download(one, file.id(), from, 100_000)) {
                assertThat(part.readAllBytes())
                        .isEqualTo(Arrays.copyOfRange(set, from, Math.min(from + 100_000, 3_000_000)));
            }
        }
        assertThat(contentOf(one)).isEqualTo(set);
        assertThat(file.size()).isEqualTo(3_000_000);
    }

    @Test
    void an_object_that_was_exchanged_for_another_does_not_open() throws IOException {
        upload(one, MUSIC);
        var mine = objectKey();
        backup.upload(other, TRACK, new ByteArrayInputStream("other".getBytes(StandardCharsets.UTF_8)));
        var theirs = jdbc.sql("SELECT object_key FROM stored_object WHERE object_key <> ?")
                .param(mine)
                .query(String.class)
                .single();

        stores.primary().put(mine, new ByteArrayInputStream(raw(theirs)));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> contentOf(one));
    }

    @Test
    void content_from_before_stays_readable_and_is_encrypted_for_everybody_who_has_it() throws IOException {
        aClearFileOf(one, other);
        assertThat(contentOf(one)).isEqualTo(MUSIC);

        assertThat(clearContent.run()).isEqualTo(1);
        cleanup.run();

        assertThat(new String(raw(objectKey()), StandardCharsets.ISO_8859_1)).doesNotContain("music");
        assertThat(contentOf(one)).isEqualTo(MUSIC);
        assertThat(contentOf(other)).isEqualTo(MUSIC);
        assertThat(versions()).isEqualTo(2);
        assertThat(clearContent.run()).isZero();
    }

    @Test
    void an_encryption_of_old_content_that_breaks_off_is_taken_up_again() throws Exception {
        aClearFileOf(one, other);
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("backup.encrypt.after-content")) {
                throw new IllegalStateException("crash");
            }
        })) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(clearContent::run);
        }
        assertThat(contentOf(one)).isEqualTo(MUSIC);

        assertThat(clearContent.run()).isEqualTo(1);
        clock.advance(java.time.Duration.ofHours(25));
        cleanup.run();

        assertThat(contentOf(other)).isEqualTo(MUSIC);
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void the_same_content_sent_again_encrypts_what_lay_in_clear() throws IOException {
        aClearFileOf(one);

        upload(other, MUSIC);
        cleanup.run();

        assertThat(clearContent.run()).isZero();
        assertThat(contentOf(one)).isEqualTo(MUSIC);
        assertThat(contentOf(other)).isEqualTo(MUSIC);
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void keys_of_people_are_wrapped_by_a_newer_key_set_by_set_and_open_the_same(@TempDir Path folder)
            throws IOException {
        upload(one, MUSIC);
        upload(other, MUSIC);
        assertThat(rotation.rewrap(10)).isZero();
        Files.copy(keys.resolve("backup-1.json"), folder.resolve("backup-1.json"));
        KeysFixture.newerBackupKey(folder, 2);
        var newer = KeysFixture.holderKeys(folder);

        var turning = new KeyRotation(jdbc, newer);
        assertThat(Stream.generate(() -> turning.rewrap(1)).limit(3)).containsExactly(1, 1, 0);

        assertThat(column("version", "backup_key")).containsExactly(2L, 2L);
        for (var person : List.of(one, other)) {
            assertThat(contentOf(person, newer)).isEqualTo(MUSIC);
        }
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> contentOf(one));
    }

    @Test
    void content_that_is_not_what_was_announced_is_not_kept() throws IOException {
        var wrongHash = new Announced(MUSIC.length, Sha256.of(Sha256.digest().digest()));
        var wrongSize = new Announced(MUSIC.length + 1L, null);

        for (var announced : List.of(wrongHash, wrongSize)) {
            assertThat(backup.upload(one, TRACK, new ByteArrayInputStream(MUSIC), announced))
                    .isEqualTo(new Different());
        }
        assertThat(backup.upload(one, TRACK, new ByteArrayInputStream(MUSIC), new Announced(1L << 50, null)))
                .isInstanceOf(OverQuota.class);
        cleanup.run();
        assertThat(versions()).isZero();
        assertThat(rows("backup_file") + rows("backup_key")).isZero();
    }

    /** As it was stored before there was any encryption. */
    private void aClearFileOf(AccountId... people) {
        var object = UUID.randomUUID();
        stores.both().forEach(store -> store.put("c/00/" + object, new ByteArrayInputStream(MUSIC)));
        jdbc.sql("INSERT INTO stored_object (id, sha256, size, object_key, created_at) VALUES (?, ?, ?, ?, now())")
                .params(object, Sha256.digest().digest(MUSIC), MUSIC.length, "c/00/" + object)
                .update();
        for (var person : people) {
            jdbc.sql("""
                            INSERT INTO backup_file (id, account_id, relative_path, object_id, sha256, size, uploaded_at)
                            SELECT gen_random_uuid(), ?, 'old.mp3', id, sha256, size, now() FROM stored_object""").param(person.value()).update();
        }
    }

    private BackupUpload upload(AccountId account, byte[] content) throws IOException {
        return backup.upload(account, TRACK, new ByteArrayInputStream(content));
    }

    private List<BackedUpFile> files(AccountId account) {
        var files = new ArrayList<BackedUpFile>();
        inventory.inventoryOf(account, files::add);
        return files;
    }

    private byte[] contentOf(AccountId account) throws IOException {
        try (var in = inventory.download(account, files(account).getFirst().id())) {
            return in.readAllBytes();
        }
    }

    private byte[] contentOf(AccountId account, HolderKeys holders) throws IOException {
        var reader = new ContentReader(jdbc, new PersonKeys(jdbc, holders, clock), encryption, stores);
        var file = files(account).getFirst().id();
        try (var in = reader.open(reader.find(account, file).orElseThrow())) {
            return in.readAllBytes();
        }
    }

    private void destroyKeyOf(AccountId person) {
        JdbcClient.create(database.superuser())
                .sql("DELETE FROM backup_key WHERE account_id = ?")
                .param(person.value())
                .update();
    }

    private String objectKey() {
        return jdbc.sql("SELECT object_key FROM stored_object")
                .query(String.class)
                .single();
    }

    private byte[] raw(String key) throws IOException {
        try (var in = stores.primary().open(key)) {
            return in.readAllBytes();
        }
    }

    private long versions() {
        return stores.both().stream()
                .mapToLong(store -> {
                    try (var versions = store.versions("c/")) {
                        return versions.count();
                    }
                })
                .sum();
    }

    private List<Long> column(String column, String table) {
        return jdbc.sql("SELECT " + column + " FROM " + table).query(Long.class).list();
    }

    private long rows(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
