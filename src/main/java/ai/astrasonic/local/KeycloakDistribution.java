package ai.astrasonic.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The unpacked Keycloak, built once for PostgreSQL; building again is needed only for other options or another version. */
record KeycloakDistribution(Path directory) {

    private static final List<String> OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=false",
            "--metrics-enabled=false",
            "--features-disabled=device-flow,ciba,par,organization");

    /** Finds the one distribution in a folder that {@code ./console} fills. */
    static KeycloakDistribution in(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var found = Files.newDirectoryStream(folder, "keycloak-*")) {
                for (var directory : found) {
                    return new KeycloakDistribution(directory.toAbsolutePath());
                }
            }
        }
        throw new StartFailure(
                "Keycloak is not in " + folder.toAbsolutePath() + ": start with ./console, which fetches it.");
    }

    /** Builds it when that has not been done, which takes half a minute. */
    KeycloakDistribution built() throws IOException {
        var stamp = directory.resolve("built-with");
        var options = String.join(" ", OPTIONS);
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(options)) {
            build();
            Files.writeString(stamp, options);
        }
        return this;
    }

    private void build() throws IOException {
        var command = new java.util.ArrayList<String>();
        command.add(directory.resolve("bin/kc.sh").toString());
        command.add("build");
        command.addAll(OPTIONS);
        var log = directory.resolve("build.log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (exitCode(builder.start()) != 0) {
            throw new StartFailure("Keycloak could not be built for PostgreSQL; " + log + " says why.");
        }
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
