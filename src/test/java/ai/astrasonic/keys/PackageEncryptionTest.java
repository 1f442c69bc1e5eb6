package ai.astrasonic.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageEncryptionTest {

    private static final byte[] CLEAR = new byte[3_000_000];

    @TempDir
    Path folder;

    private PackageEncryption encryption;

    @BeforeEach
    void make_content_of_three_segments() {
        new Random(7).nextBytes(CLEAR);
        encryption = KeysFixture.packageEncryption(folder);
    }

    @Test
    void what_was_encrypted_comes_back_whole() throws Exception {
        var key = encryption.newKey("p1");

        var encrypted = encrypt(key, "p1");

        assertThat(encryption.decrypting(key, "p1", new ByteArrayInputStream(encrypted)))
                .hasBinaryContent(CLEAR);
    }

    @Test
    void a_download_reads_from_any_position() throws Exception {
        var key = encryption.newKey("p1");
        var file = Files.write(folder.resolve("package"), encrypt(key, "p1"));

        try (var channel = encryption.decrypting(key, "p1", Files.newByteChannel(file))) {
            var read = ByteBuffer.allocate(1000);
            channel.position(2_500_000);
            while (read.hasRemaining() && channel.read(read) >= 0) {}

            assertThat(channel.size()).isEqualTo(CLEAR.length);
            assertThat(read.array()).isEqualTo(Arrays.copyOfRange(CLEAR, 2_500_000, 2_501_000));
        }
    }

    @Test
    void a_key_opens_no_other_package() throws Exception {
        var key = encryption.newKey("p1");
        var encrypted = encrypt(key, "p1");

        assertThatIOException()
                .isThrownBy(() -> encryption.decrypting(key, "p2", new ByteArrayInputStream(encrypted)))
                .withMessageContaining("p2");
        assertThatIOException().isThrownBy(() -> readAll(encryption.newKey("p1"), encrypted));
    }

    @Test
    void a_changed_or_truncated_package_is_refused() throws Exception {
        var key = encryption.newKey("p1");
        var changed = encrypt(key, "p1");
        var truncated = Arrays.copyOf(changed, changed.length - 1);
        changed[2_000_000] ^= 1;

        assertThatIOException().isThrownBy(() -> readAll(key, changed));
        assertThatIOException().isThrownBy(() -> readAll(key, truncated));
    }

    @Test
    void a_second_start_opens_what_the_first_encrypted() throws Exception {
        var key = encryption.newKey("p1");
        var encrypted = encrypt(key, "p1");

        var restarted = KeysFixture.packageEncryption(folder);

        assertThat(restarted.decrypting(key, "p1", new ByteArrayInputStream(encrypted)))
                .hasBinaryContent(CLEAR);
    }

    private byte[] encrypt(WrappedKey key, String packageId) throws IOException {
        var encrypted = new ByteArrayOutputStream();
        try (var out = encryption.encrypting(key, packageId, encrypted)) {
            out.write(CLEAR);
        }
        return encrypted.toByteArray();
    }

    private byte[] readAll(WrappedKey key, byte[] encrypted) throws IOException {
        return encryption
                .decrypting(key, "p1", new ByteArrayInputStream(encrypted))
                .readAllBytes();
    }
}
