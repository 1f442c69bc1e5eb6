package ai.astrasonic.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of people and of content: each opens what it is for and nothing else. */
class HolderKeysTest {

    private static final UUID ADA = new UUID(1, 1);
    private static final UUID BOB = new UUID(1, 2);
    private static final UUID FILE = new UUID(2, 1);
    private static final byte[] MUSIC = "music".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private HolderKeys keys;
    private ContentEncryption encryption;

    @BeforeEach
    void make_keys() {
        keys = KeysFixture.holderKeys(folder);
        encryption = new ContentEncryption();
    }

    @Test
    void content_opens_by_the_key_that_its_holder_keeps() throws Exception {
        var wrapped = keys.fresh(ADA);
        var content = encryption.newKey();
        var kept = keys.open(wrapped, ADA).wrap(content, FILE);

        var again = KeysFixture.holderKeys(folder).open(wrapped, ADA).unwrap(kept, FILE);

        assertThat(encryption.decrypting(again, "c/1", new ByteArrayInputStream(encrypted(content, "c/1"))))
                .hasBinaryContent(MUSIC);
    }

    @Test
    void a_wrapped_key_fits_neither_another_row_nor_another_person() {
        var ada = keys.open(keys.fresh(ADA), ADA);
        var bob = keys.open(keys.fresh(BOB), BOB);
        var kept = ada.wrap(encryption.newKey(), FILE);

        assertThatIllegalStateException().isThrownBy(() -> ada.unwrap(kept, new UUID(2, 2)));
        assertThatIllegalStateException().isThrownBy(() -> bob.unwrap(kept, FILE));
        assertThatIllegalStateException().isThrownBy(() -> keys.open(keys.fresh(ADA), BOB));
    }

    @Test
    void content_opens_under_no_other_name_and_by_no_other_key() throws Exception {
        var key = encryption.newKey();
        var stored = encrypted(key, "c/1");

        assertThatIOException().isThrownBy(() -> read(key, "c/2", stored));
        assertThatIOException().isThrownBy(() -> read(encryption.newKey(), "c/1", stored));
        stored[stored.length - 1] ^= 1;
        assertThatIOException().isThrownBy(() -> read(key, "c/1", stored));
    }

    @Test
    void a_newer_key_encryption_key_wraps_and_the_older_one_still_opens() throws Exception {
        var old = keys.fresh(ADA);
        var kept = keys.open(old, ADA).wrap(encryption.newKey(), FILE);
        KeysFixture.newerBackupKey(folder, 2);

        var after = KeysFixture.holderKeys(folder);
        var rewrapped = after.rewrap(old, ADA);

        assertThat(after.open(old, ADA).unwrap(kept, FILE)).isNotNull();
        assertThat(rewrapped.version()).isEqualTo(2);
        assertThat(after.open(rewrapped, ADA).unwrap(kept, FILE)).isNotNull();
        assertThat(after.fresh(BOB).version()).isEqualTo(2);
        assertThatIllegalStateException().isThrownBy(() -> keys.open(rewrapped, ADA));
    }

    @Test
    void a_lost_key_encryption_key_opens_nothing_for_ever() throws Exception {
        var wrapped = keys.fresh(ADA);
        Files.delete(folder.resolve("backup-1.json"));

        assertThatIllegalStateException()
                .isThrownBy(() -> KeysFixture.holderKeys(folder).open(wrapped, ADA));
    }

    private byte[] encrypted(ContentKey key, String name) throws IOException {
        var stored = new ByteArrayOutputStream();
        try (var out = encryption.encrypting(key, name, stored)) {
            out.write(MUSIC);
        }
        return stored.toByteArray();
    }

    private byte[] read(ContentKey key, String name, byte[] stored) throws IOException {
        return encryption
                .decrypting(key, name, new ByteArrayInputStream(stored))
                .readAllBytes();
    }
}
