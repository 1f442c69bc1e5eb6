package ai.astrasonic.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process of ours, remembered in a file so that the next run can end it when this one was killed. */
final class ChildProcess implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ChildProcess.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LINES_SHOWN = 12;
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at|\\.\\.\\.) .*");

    private final Path remembered;
    private final Path output;
    private final Process process;

    private ChildProcess(Path remembered, Path output, Process process) {
        this.remembered = remembered;
        this.output = output;
        this.process = process;
    }

    /** Starts a command whose output goes to {@code logs/<name>.log}; the log of the run before is kept beside it. */
    static ChildProcess start(DataDirectory data, String name, List<String> command, Map<String, String> environment)
            throws IOException {
        endLeftOver(data, name);
        var output = freshLog(data, name);
        var builder = new ProcessBuilder(command)
                .directory(data.root().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        var remembered = pidFile(data, name);
        Files.writeString(remembered, process.pid() + " " + startOf(process.toHandle()));
        return new ChildProcess(remembered, output, process);
    }

    /** Ends the process that a killed run left behind; another process that got its number since is spared. */
    static void endLeftOver(DataDirectory data, String name) throws IOException {
        var remembered = pidFile(data, name);
        if (Files.exists(remembered)) {
            var parts = Files.readString(remembered).split(" ");
            if (parts.length == 2) {
                ProcessHandle.of(Long.parseLong(parts[0]))
                        .filter(found -> sameStart(startOf(found), Long.parseLong(parts[1])))
                        .ifPresent(ChildProcess::end);
            }
            Files.delete(remembered);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Ends the process without asking it. */
    void kill() {
        process.destroyForcibly();
        Processes.gone(process.toHandle(), PATIENCE);
    }

    /** The end of what the process has said, for a person to read. */
    String lastWords() {
        try {
            var lines = Files.readAllLines(output).stream()
                    .filter(line ->
                            !line.isBlank() && !STACK_FRAME.matcher(line).matches())
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "(" + output + " cannot be read)";
        }
    }

    Path output() {
        return output;
    }

    @Override
    public void close() {
        end(process.toHandle());
        try {
            Files.deleteIfExists(remembered);
        } catch (IOException e) {
            log.warn("The file {} stays behind", remembered);
        }
    }

    /** Asks the process to stop, and makes it when it does not. */
    static void end(ProcessHandle process) {
        process.destroy();
        if (!Processes.gone(process, PATIENCE)) {
            log.warn("Process {} did not stop when asked and is killed", process.pid());
            process.destroyForcibly();
            Processes.gone(process, PATIENCE);
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    }

    /** The kernel counts from boot, so the second may round differently. */
    private static boolean sameStart(long one, long other) {
        return Math.abs(one - other) <= 1;
    }

    private static Path pidFile(DataDirectory data, String name) {
        return data.folder("run").resolve(name + ".pid");
    }

    private static Path freshLog(DataDirectory data, String name) throws IOException {
        var log = data.folder("logs").resolve(name + ".log");
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(name + ".before.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }
}
