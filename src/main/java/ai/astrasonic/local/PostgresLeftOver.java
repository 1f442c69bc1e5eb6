package ai.astrasonic.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a killed run left of a server: a process that still works on the data, or only its {@code postmaster.pid}, whose
 * number may belong to somebody else by now.
 */
record PostgresLeftOver(Path directory, Path pidFile) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static PostgresLeftOver in(Path directory) {
        return new PostgresLeftOver(directory, directory.resolve("postmaster.pid"));
    }

    /** Stops a server that still runs, quickly but cleanly, and removes a file that names no server of ours. */
    void end() throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var server = server();
        if (server.isPresent()) {
            stop(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private Optional<ProcessHandle> server() throws IOException {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .filter(line -> line.strip().matches("\\d+"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                    .filter(this::worksHere);
        }
    }

    /** Says whether a process is PostgreSQL on this very folder. */
    private boolean worksHere(ProcessHandle process) {
        var command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(directory.toString());
    }

    private void stop(ProcessHandle server) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        if (!Processes.gone(server, PATIENCE)) {
            var helpers = server.descendants().toList();
            server.destroyForcibly();
            helpers.forEach(ProcessHandle::destroyForcibly);
            Processes.gone(server, PATIENCE);
        }
    }
}
