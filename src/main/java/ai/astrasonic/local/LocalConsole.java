package ai.astrasonic.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The console itself as a child process, so that it can die, and be killed, alone. */
public final class LocalConsole implements Part {

    static final String NAME = "console";

    private static final List<String> JVM = List.of(
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8");

    private final ChildProcess process;

    private LocalConsole(ChildProcess process) {
        this.process = process;
    }

    static LocalConsole start(DataDirectory data, Map<String, String> environment) throws IOException {
        return new LocalConsole(ChildProcess.start(data, "console", command(), environment));
    }

    /**
     * Runs the application until it ends by itself and answers its exit code; what it says is seen here.
     *
     * @param more settings beside those of this process's own environment
     */
    public static int once(Map<String, String> more) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command()).inheritIO();
        builder.environment().putAll(more);
        var process = builder.start();
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private static List<String> command() {
        var command = new ArrayList<String>();
        command.add(Java.executable());
        command.addAll(JVM);
        command.addAll(List.of("-cp", classPath(), "ai.astrasonic.Application"));
        return command;
    }

    @Override
    public String name() {
        return NAME;
    }

    ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private static String classPath() {
        var separator = System.getProperty("path.separator");
        return Stream.of(System.getProperty("java.class.path").split(separator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(separator));
    }
}
