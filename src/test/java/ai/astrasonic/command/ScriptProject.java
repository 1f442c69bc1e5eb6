package ai.astrasonic.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A project that has been built, around the real script: its Java only says what it was asked, its Maven what the test says. */
record ScriptProject(Path root, Path jdk, String path) {

    static ScriptProject in(Path folder) throws IOException {
        var root = Files.createDirectory(folder.resolve("project"));
        Files.copy(Path.of("console"), root.resolve("console"));
        Files.writeString(root.resolve("pom.xml"), "<keycloak.version>9.9.9</keycloak.version>\n");
        for (var made : List.of(
                "target/compliance-console.jar",
                "target/compliance-console.built",
                ".data/cache/app/compliance-console.jar")) {
            Files.createDirectories(root.resolve(made).getParent());
            Files.setLastModifiedTime(
                    Files.createFile(root.resolve(made)), FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
        }
        var jdk = ScriptTest.jdk(folder.resolve("jdk"), "25.0.3");
        executable(jdk.resolve("bin/java"), "echo works in $PWD: \"$@\"");
        return new ScriptProject(root, jdk, ScriptTest.toolsWithoutJava(folder));
    }

    void writtenAfterTheBuild(String file) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.setLastModifiedTime(
                Files.createFile(root.resolve(file)), FileTime.from(Instant.parse("2101-01-01T00:00:00Z")));
    }

    /** Puts a Maven on the path that does this; {@code $unpacked} is where it is to unpack. */
    void maven(String commands) throws IOException {
        executable(
                Path.of(path, "mvn"),
                "for word; do case $word in -Dkeycloak.directory=*) unpacked=${word#*=} ;; esac; done\n" + commands);
    }

    ScriptTest.Answer console(Path from, String... typed) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", root.resolve("console").toString()));
        command.addAll(List.of(typed));
        return ScriptTest.run(
                new ProcessBuilder(command).directory(from.toFile()),
                Map.of("JAVA_HOME", jdk.toString(), "PATH", path));
    }

    private static void executable(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + commands + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
