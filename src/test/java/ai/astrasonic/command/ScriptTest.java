package ai.astrasonic.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./console} itself, as a person meets it. */
class ScriptTest {

    private static final String TOOLS = "/usr/bin:/bin";

    @Test
    void a_missing_jdk_is_said_in_one_sentence(@TempDir Path nothing) throws Exception {
        var answer = console(Map.of("JDKS", nothing.toString(), "PATH", toolsWithoutJava(nothing)));
        assertThat(answer.status()).isNotZero();
        assertThat(answer.text()).hasLineCount(1).startsWith("There is no JDK here");
    }

    @Test
    void an_old_jdk_is_named_with_the_version_that_is_needed(@TempDir Path folder) throws Exception {
        jdk(folder.resolve("old"), "17.0.12");
        var answer = console(Map.of("JDKS", folder.toString(), "PATH", toolsWithoutJava(folder)));
        assertThat(answer.status()).isNotZero();
        assertThat(answer.text())
                .hasLineCount(1)
                .contains("newest Java here is 17")
                .contains("25 or newer is needed");
    }

    @Test
    void a_new_jdk_is_found_beside_an_old_one_that_java_home_names(@TempDir Path folder) throws Exception {
        var old = jdk(folder.resolve("a-old"), "17.0.12");
        var recent = jdk(folder.resolve("b-new"), "26.0.1");
        var answer = console(
                Map.of("JAVA_HOME", old.toString(), "JDKS", folder.toString(), "PATH", toolsWithoutJava(folder)));
        assertThat(answer.status()).isZero();
        assertThat(answer.text().strip()).isEqualTo(recent.toString());
    }

    @Test
    void the_folder_that_java25_home_names_comes_first(@TempDir Path folder) throws Exception {
        jdk(folder.resolve("other"), "25.0.1");
        var wanted = jdk(folder.resolve("wanted"), "25.0.3");
        var answer = console(
                Map.of("JAVA25_HOME", wanted.toString(), "JDKS", folder.toString(), "PATH", toolsWithoutJava(folder)));
        assertThat(answer.text().strip()).isEqualTo(wanted.toString());
    }

    private record Answer(int status, String text) {}

    private static Answer console(Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        List.of("bash", Path.of("console").toAbsolutePath().toString(), "jdk"))
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    /** The usual tools, with everything called java left out. */
    private static String toolsWithoutJava(Path folder) throws IOException {
        var tools = Files.createDirectory(folder.resolve("tools"));
        for (var tool : List.of("bash", "readlink", "dirname", "sed")) {
            Files.createSymbolicLink(tools.resolve(tool), find(tool));
        }
        return tools.toString();
    }

    private static Path find(String tool) {
        return List.of(TOOLS.split(":")).stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static Path jdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        var executable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(home.resolve("bin/javac"), executable);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
