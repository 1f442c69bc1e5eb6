package ai.astrasonic.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignaturesTest {

    private static final byte[] CONTENT = "a manifest".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void an_outsider_verifies_a_signature_with_the_public_key_alone() throws Exception {
        var signatures = KeysFixture.signatures(folder);

        var signature = signatures.sign(CONTENT);

        var key = PublicKeys.parse(signatures.publicKeyPem());
        assertThat(PublicKeys.verifies(key, CONTENT, signature)).isTrue();
        assertThat(PublicKeys.verifies(key, "another".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
        assertThat(PublicKeys.verifies(key, CONTENT, new byte[3])).isFalse();
        assertThat(PublicKeys.id(key)).isEqualTo(signatures.keyId()).hasSize(16);
    }

    @Test
    void a_second_start_uses_the_key_of_the_first() {
        var first = KeysFixture.signatures(folder).keyId();

        assertThat(KeysFixture.signatures(folder).keyId()).isEqualTo(first);
    }

    @Test
    void a_new_key_signs_and_the_retired_one_still_verifies() throws Exception {
        var before = KeysFixture.signatures(folder);
        var old = before.sign(CONTENT);
        Files.writeString(folder.resolve("signing-2.pem"), SigningKey.generate());

        var after = KeysFixture.signatures(folder);

        assertThat(after.keyId()).isNotEqualTo(before.keyId());
        assertThat(after.isOurs(CONTENT, old)).isTrue();
        assertThat(after.isOurs(CONTENT, after.sign(CONTENT))).isTrue();
        assertThat(after.publicKeyPems()).hasSize(2);
    }

    @Test
    void only_the_owner_may_read_a_key_file() throws Exception {
        KeysFixture.signatures(folder);

        assertThat(Files.getPosixFilePermissions(folder.resolve("signing-1.pem")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_named_folder_without_its_key_stops_the_start_with_a_sentence() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Signatures(new KeySettings(folder, null)))
                .withMessageContaining("signing-1.pem is missing");
    }
}
