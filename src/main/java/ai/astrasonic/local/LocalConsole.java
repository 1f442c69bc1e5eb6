package ai.astrasonic.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The console itself as a child process, so that it can die, and be killed, alone. */
final class LocalConsole implements Part {

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
        var command = new ArrayList<String>();
        command.add(Java.executable());
        command.addAll(JVM);
        command.addAll(List.of("-cp", classPath(), "ai.astrasonic.Application"));
        return new LocalConsole(ChildProcess.start(data, "console", command, environment));
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
