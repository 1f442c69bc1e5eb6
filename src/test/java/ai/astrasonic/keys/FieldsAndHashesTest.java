package ai.astrasonic.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldsAndHashesTest {

    private static final UUID ROW = new UUID(1, 2);

    @TempDir
    Path folder;

    private FieldEncryption fields;
    private KeyedHash hash;

    @BeforeEach
    void make_keys() {
        fields = new FieldEncryption(KeysFixture.settings(folder));
        hash = new KeyedHash(KeysFixture.settings(folder));
    }

    @Test
    void a_field_opens_in_its_own_row_only() {
        var encrypted = fields.encrypt("a tokén", ROW);

        assertThat(fields.decrypt(encrypted, ROW)).isEqualTo("a tokén");
        assertThatIllegalStateException()
                .isThrownBy(() -> fields.decrypt(encrypted, new UUID(1, 3)))
                .withMessageContaining("does not open");
    }

    @Test
    void equal_fields_look_different() {
        assertThat(fields.encrypt("a token", ROW)).isNotEqualTo(fields.encrypt("a token", ROW));
    }

    @Test
    void a_hash_is_stable_over_restarts_and_differs_by_purpose() {
        var stored = hash.of("code", "123456");

        var restarted = new KeyedHash(KeysFixture.settings(folder));

        assertThat(restarted.of("code", "123456")).isEqualTo(stored);
        assertThat(restarted.of("link", "123456")).isNotEqualTo(stored);
        assertThat(restarted.candidates("code", "123456")).containsExactly(stored);
        assertThat(restarted.matches("code", "123456", stored)).isTrue();
        assertThat(restarted.matches("code", "123457", stored)).isFalse();
    }

    @Test
    void another_installation_hashes_differently(@TempDir Path elsewhere) {
        assertThat(new KeyedHash(KeysFixture.settings(elsewhere)).of("code", "1"))
                .isNotEqualTo(hash.of("code", "1"));
    }
}
