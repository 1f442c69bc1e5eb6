package ai.astrasonic.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A set-up that a test starts as a terminal would: in a group of processes that gets a terminal's signals. */
final class RunningSetUp {

    private final Path data;
    private final int port = freePort();
    private @Nullable Process launcher;
    private @Nullable BufferedReader output;

    private RunningSetUp(Path data) {
        this.data = data.toAbsolutePath();
    }

    /** With data of its own, which is emptied first. */
    static RunningSetUp in(Path data) {
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RunningSetUp(data);
    }

    /** What was said when everything was ready. */
    record Start(String ready) {}

    Start start(String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                "setsid",
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dastrasonic.home=" + Path.of("").toAbsolutePath(),
                "-Dlogback.configurationFile=launcher-logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                "ai.astrasonic.command.Main"));
        command.addAll(List.of("run", "--port", Integer.toString(port), "--data", data.toString()));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        launcher = process;
        output = process.inputReader();
        return new Start(readyLine(output));
    }

    String health() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://localhost:" + port + "/actuator/health");
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    long people() throws IOException {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + (port + 6) + "/astrasonic");
        source.setUser("astrasonic_check");
        source.setPassword(Files.readString(data.resolve("secrets/console/astrasonic.database.check-password")));
        return JdbcClient.create(source)
                .sql("SELECT count(*) FROM account")
                .query(Long.class)
                .single();
    }

    /** The launcher, the console, Keycloak and PostgreSQL, as far as they run. */
    List<ProcessHandle> processes() {
        var remembered = Stream.of("run/console.pid", "run/keycloak.pid", "postgres/postmaster.pid")
                .map(data::resolve)
                .map(RunningSetUp::process);
        return Stream.concat(Stream.of(Optional.ofNullable(launcher).map(Process::toHandle)), remembered)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A power cut, as far as one can be had. */
    void killEverything() {
        var all = processes().stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(all);
    }

    /** Fails when one of them goes on. */
    static void awaitEnd(List<ProcessHandle> processes) {
        for (var process : processes) {
            process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
    }

    /** Ctrl-C: the whole group hears it. Answers all that was said after it. */
    String interrupt() throws IOException, InterruptedException {
        var running = launcher;
        var said = output;
        if (running == null || said == null) {
            throw new IllegalStateException("Nothing was started");
        }
        new ProcessBuilder("kill", "-INT", "--", "-" + running.pid()).start().waitFor();
        var rest = said.readAllAsString();
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return rest;
    }

    private static String readyLine(BufferedReader output) throws IOException {
        var before = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("Ready after")) {
                return line;
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("It never was ready:\n" + before);
    }

    private static Optional<ProcessHandle> process(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .map(line -> line.strip().split(" ")[0])
                    .flatMap(number -> ProcessHandle.of(Long.parseLong(number)));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** The first of seven free ones in a row. */
    private static int freePort() {
        return IntStream.iterate(23_080, port -> port < 30_000, port -> port + 7)
                .filter(first -> IntStream.range(first, first + 7).allMatch(RunningSetUp::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
