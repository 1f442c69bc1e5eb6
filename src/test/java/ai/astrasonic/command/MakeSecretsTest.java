package ai.astrasonic.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeSecretsTest {

    private static final Pattern MOUNTED = Pattern.compile("file: \\.data/compose/(\\S+) ");

    @TempDir
    Path folder = Path.of("");

    @Test
    void every_secret_that_the_compose_file_mounts_is_made() throws IOException {
        var mounted = MOUNTED.matcher(Files.readString(Path.of("docker-compose.yml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(mounted).isNotEmpty().containsExactlyInAnyOrderElementsOf(MakeSecrets.NAMES);
    }

    @Test
    void a_secret_that_is_there_stays() throws IOException {
        var secrets = folder.resolve("secrets");
        new MakeSecrets().run(List.of(secrets.toString()));
        var made = Files.readString(secrets.resolve("postgres.password"));
        new MakeSecrets().run(List.of(secrets.toString()));
        assertThat(Files.readString(secrets.resolve("postgres.password")))
                .isEqualTo(made)
                .hasSize(48);
    }
}
