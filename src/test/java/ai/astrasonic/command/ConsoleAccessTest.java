package ai.astrasonic.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleAccessTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void the_file_that_run_writes_is_enough() throws IOException {
        var access = ConsoleAccess.read(file(), Map.of());
        assertThat(access.address()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(access.clientSecret()).isEqualTo("kept");
    }

    @Test
    void the_environment_overrules_the_file() throws IOException {
        var access = ConsoleAccess.read(file(), Map.of("ASTRASONIC_CLI_CLIENT_SECRET", "other"));
        assertThat(access.clientSecret()).isEqualTo("other");
        assertThat(access.clientId()).isEqualTo("console-cli");
    }

    @Test
    void with_neither_a_sentence_says_what_to_do() {
        assertThatExceptionOfType(Misuse.class)
                .isThrownBy(() -> ConsoleAccess.read(folder.resolve("none"), Map.of()))
                .withMessageContaining("./console run")
                .withMessageContaining("ASTRASONIC_CLI_ADDRESS");
    }

    @Test
    void the_secret_is_never_shown() throws IOException {
        assertThat(ConsoleAccess.read(file(), Map.of()).toString()).doesNotContain("kept");
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("cli.properties"), """
                address=http://localhost:8080
                issuer=http://localhost:8081/realms/staff
                client-id=console-cli
                client-secret=kept
                """);
    }
}
