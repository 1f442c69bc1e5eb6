package ai.astrasonic.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The unpacked Keycloak, built once for PostgreSQL; building again is needed only for other options or another version. */
record KeycloakDistribution(Path directory) {

    private static final String BUILD = "/META-INF/build-info.properties";
    private static final List<String> OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=false",
            "--metrics-enabled=false",
            "--features-disabled=device-flow,ciba,par,organization");

    /** Finds the distribution of this build's version in a folder that {@code ./console} fills. */
    static KeycloakDistribution in(Path folder) throws IOException {
        var directory = folder.resolve("keycloak-" + version()).toAbsolutePath();
        if (!Files.isDirectory(directory)) {
            throw new StartFailure("Keycloak " + version() + " is not in " + folder.toAbsolutePath()
                    + ": start with ./console, which fetches it.");
        }
        return new KeycloakDistribution(directory);
    }

    /** The version that the build names, so that an older one left in the folder is not taken for it. */
    static String version() throws IOException {
        var build = new Properties();
        try (var in = Objects.requireNonNull(KeycloakDistribution.class.getResourceAsStream(BUILD), BUILD)) {
            build.load(in);
        }
        return Objects.requireNonNull(build.getProperty("build.keycloak"), BUILD);
    }

    /** Builds it when that has not been done, which takes half a minute. */
    KeycloakDistribution built() throws IOException {
        var stamp = directory.resolve("built-with");
        var options = version() + " " + String.join(" ", OPTIONS);
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
        builder.directory(directory.toFile());
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
