package ai.astrasonic.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A real Keycloak as one child process. Its database follows from the realm files: when they or an address in them
 * change, it is made anew.
 */
final class LocalKeycloak implements Part {

    static final String NAME = "Keycloak";

    private static final List<String> REALM_FILES =
            List.of("staff-realm.json", "customers-realm.json", "local/staff-users-0.json");
    private static final List<String> SHARED_WITH_DISTRIBUTION = List.of("lib", "providers", "themes", "conf");
    private static final List<String> JVM = List.of(
            "-Xmx256m",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000");

    private final ChildProcess process;

    private LocalKeycloak(ChildProcess process) {
        this.process = process;
    }

    /**
     * Starts the server; it answers some seconds later.
     *
     * @param distribution the unpacked distribution, built for PostgreSQL
     * @param environment what the realm files and the server leave to the surroundings
     */
    static LocalKeycloak start(DataDirectory data, Path distribution, int port, Map<String, String> environment)
            throws IOException {
        var home = home(data, distribution);
        var command = new ArrayList<String>();
        command.add(Java.executable());
        command.addAll(JVM);
        command.addAll(List.of("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"), "-cp"));
        command.addAll(List.of(
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + address(port),
                "--db-pool-max-size=10"));
        return new LocalKeycloak(ChildProcess.start(data, "keycloak", command, environment));
    }

    /** The address as a browser on this machine writes it; passkeys need a name, so it is not a number. */
    static URI address(int port) {
        return URI.create("http://localhost:" + port);
    }

    /** The realm files as one text, from which it follows whether an import is up to date. */
    static String realms() throws IOException {
        var text = new StringBuilder();
        for (var file : REALM_FILES) {
            try (var in = resource(file)) {
                text.append(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return text.toString();
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

    /** A home of its own for each data folder, so that two set-ups can share one distribution. */
    private static Path home(DataDirectory data, Path distribution) throws IOException {
        var home = data.folder("keycloak");
        for (var shared : SHARED_WITH_DISTRIBUTION) {
            var link = home.resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(shared));
        }
        var imports = data.folder("keycloak", "data", "import");
        for (var file : REALM_FILES) {
            try (var in = resource(file)) {
                Files.copy(in, imports.resolve(Path.of(file).getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return home;
    }

    private static InputStream resource(String file) {
        return Objects.requireNonNull(LocalKeycloak.class.getResourceAsStream("/keycloak/" + file), file);
    }
}
