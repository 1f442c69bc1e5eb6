package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.backup.BackupFiles;
import ai.astrasonic.backup.RelativePath;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SEC-1: what lies in clear in either store must be found, whatever it begins with. */
@DatabaseTest
class Sec1BackupsAreEncryptedTest {

    @Autowired
    Sec1BackupsAreEncrypted sec1;

    @Autowired
    BackupFiles backup;

    @Autowired
    ObjectStores stores;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    @AfterEach
    void emptyStores() {
        stores.both().forEach(store -> store.deleteAll("c/"));
    }

    @Test
    void with_nothing_stored_nothing_is_proven() {
        assertThat(sec1.check(TestClock.START)).isInstanceOf(Unproven.class);
    }

    @Test
    void what_is_backed_up_lies_encrypted_in_both_stores_and_opens_by_its_key() throws IOException {
        isBackedUp("a.mp3", "music".getBytes(StandardCharsets.UTF_8));
        isBackedUp("b.mp3", new byte[2_000_000]);
        isBackedUp("empty.mp3", new byte[0]);

        assertThat(sec1.check(TestClock.START))
                .isInstanceOfSatisfying(
                        Kept.class,
                        kept -> assertThat(kept.finding().evidence())
                                .contains(Fact.of("evidence.objects-read", 6), Fact.of("evidence.objects-opened", 6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID3 a song", "(a text that begins as our header does)", "RIFF", "x", ""})
    void a_clear_object_in_either_store_breaks_it(String beginning) throws IOException {
        isBackedUp("a.mp3", new byte[100]);
        for (var store : stores.both()) {
            plant(store, beginning.repeat(100).getBytes(StandardCharsets.UTF_8));

            assertThat(sec1.check(TestClock.START)).isInstanceOfSatisfying(Broken.class, broken -> {
                assertThat(broken.finding().count()).isEqualTo(1);
                assertThat(broken.finding().evidence())
                        .anyMatch(fact -> fact.name().equals("evidence.clear-file")
                                && fact.value().endsWith("c/00/planted"));
            });
            store.deleteAll("c/00/");
        }
    }

    @Test
    void compressed_sound_that_begins_as_our_header_does_is_found_as_it_does_not_open() throws IOException {
        isBackedUp("a.mp3", new byte[100]);
        byte[] noise = new byte[50_000];
        new Random(3).nextBytes(noise);
        noise[0] = 40;
        var key = jdbc.sql("SELECT object_key FROM stored_object")
                .query(String.class)
                .single();
        stores.disasterRecovery().deleteAll(key);
        stores.disasterRecovery().put(key, new ByteArrayInputStream(noise));

        assertThat(sec1.check(TestClock.START).finding().evidence())
                .contains(new Fact("evidence.clear-file", "disaster-recovery " + key));
    }

    private void plant(ObjectStore store, byte[] clear) {
        store.put("c/00/planted", new ByteArrayInputStream(clear));
    }

    private void isBackedUp(String path, byte[] content) throws IOException {
        var account = new AccountRows(jdbc).open(AccountId.next(clock));
        backup.upload(account, new RelativePath(path), new ByteArrayInputStream(content));
    }
}
