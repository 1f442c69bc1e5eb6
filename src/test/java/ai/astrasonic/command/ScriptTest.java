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
    private static final List<String> TOOLS_USED =
            List.of("bash", "readlink", "dirname", "sed", "find", "touch", "mkdir", "mv", "rm");

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

    @Test
    void the_newest_of_several_old_jdks_is_named_whatever_their_order(@TempDir Path folder) throws Exception {
        jdk(folder.resolve("a"), "17.0.12");
        jdk(folder.resolve("b"), "24.0.1");
        jdk(folder.resolve("c"), "11.0.20");
        var answer = console(Map.of("JDKS", folder.toString(), "PATH", toolsWithoutJava(folder)));
        assertThat(answer.text()).contains("newest Java here is 24,");
    }

    @Test
    void missing_maven_is_said_in_one_sentence_when_there_is_something_to_build(@TempDir Path folder) throws Exception {
        var project = ScriptProject.in(folder);
        Files.delete(project.root().resolve("target/compliance-console.jar"));
        var answer = project.console(folder, "help");
        assertThat(answer.status()).isNotZero();
        assertThat(answer.text().lines())
                .last()
                .asString()
                .startsWith("Maven is needed to build and is not on the PATH:");
    }

    @Test
    void only_what_people_write_makes_a_build_stale_and_not_what_the_build_writes(@TempDir Path folder)
            throws Exception {
        var project = ScriptProject.in(folder);
        project.maven("echo built >&2; exit 1");
        project.writtenAfterTheBuild("frontend/generated/flow/imports.js");
        assertThat(project.console(folder, "help").text()).doesNotContain("Building");

        project.writtenAfterTheBuild("frontend/styles.css");
        assertThat(project.console(folder, "help").text()).contains("Building what has changed.");
    }

    @Test
    void a_typed_path_means_what_it_says_where_the_person_is(@TempDir Path folder) throws Exception {
        var project = ScriptProject.in(folder);
        var elsewhere = Files.createDirectory(folder.resolve("Downloads"));
        Files.createFile(elsewhere.resolve("x.zip"));
        var answer = project.console(elsewhere, "verify", "x.zip");
        assertThat(answer.text())
                .contains("works in " + elsewhere.toRealPath())
                .contains("-Dastrasonic.home=" + project.root().toRealPath() + " ")
                .endsWith("ai.astrasonic.command.Main verify x.zip\n");
    }

    @Test
    void a_keycloak_whose_unpacking_was_killed_is_fetched_again(@TempDir Path folder) throws Exception {
        var project = ScriptProject.in(folder);
        var keycloak = project.root().resolve(".data/cache/keycloak/keycloak-9.9.9");

        project.maven(
                "mkdir -p $unpacked/keycloak-9.9.9 && touch $unpacked/keycloak-9.9.9/version.txt && kill -9 $PPID");
        assertThat(project.console(folder, "run").status()).isNotZero();
        assertThat(keycloak).doesNotExist();

        project.maven("mkdir -p $unpacked/keycloak-9.9.9/lib && touch $unpacked/keycloak-9.9.9/version.txt");
        assertThat(project.console(folder, "run").status()).isZero();
        assertThat(keycloak.resolve("lib")).isDirectory();
        assertThat(keycloak.getParent()).isDirectoryNotContaining("glob:**unfinished*");
    }

    @Test
    void an_older_keycloak_is_not_taken_for_the_one_that_the_build_names(@TempDir Path folder) throws Exception {
        var project = ScriptProject.in(folder);
        Files.createDirectories(project.root().resolve(".data/cache/keycloak/keycloak-9.9.8"));
        var answer = project.console(folder, "run");
        assertThat(answer.status()).isNotZero();
        assertThat(answer.text()).startsWith("Fetching Keycloak.");
    }

    private static Answer console(Map<String, String> environment) throws IOException, InterruptedException {
        return run(
                new ProcessBuilder("bash", Path.of("console").toAbsolutePath().toString(), "jdk"), environment);
    }

    static Answer run(ProcessBuilder builder, Map<String, String> environment)
            throws IOException, InterruptedException {
        builder.redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    /** How a script ended and all it said. */
    record Answer(int status, String text) {}

    /** The usual tools, with everything called java or mvn left out. */
    static String toolsWithoutJava(Path folder) throws IOException {
        var tools = Files.createDirectory(folder.resolve("tools"));
        for (var tool : TOOLS_USED) {
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

    static Path jdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        var executable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(home.resolve("bin/javac"), executable);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
