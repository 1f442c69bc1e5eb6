package ai.astrasonic.console.browser;

import ai.astrasonic.command.Main;
import ai.astrasonic.testing.LocalStackForTests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command of {@code ./console}, run as people run it: in a process of its own. */
final class ConsoleCommand {

    private ConsoleCommand() {}

    /** Answers the exit code. */
    static int run(String... words) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        line.addAll(List.of(words));
        var command = new ProcessBuilder(line);
        command.environment()
                .put(
                        "ASTRASONIC_CLI_FILE",
                        LocalStackForTests.stack().commandLineAccess().toString());
        return command.inheritIO().start().waitFor();
    }
}
