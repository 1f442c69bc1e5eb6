package ai.astrasonic.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the console is and who the command line is there: from {@code cli.properties}, which {@code ./console run}
 * writes into its data folder, each value overruled by the environment ({@code ASTRASONIC_CLI_ADDRESS}, {@code _ISSUER},
 * {@code _CLIENT_ID}, {@code _CLIENT_SECRET}).
 */
public record ConsoleAccess(URI address, URI issuer, String clientId, String clientSecret) {

    private static final String PREFIX = "ASTRASONIC_CLI_";

    /** Reads the file named by {@code ASTRASONIC_CLI_FILE}, by default the one in {@code .data}. */
    public static ConsoleAccess find() throws IOException {
        var environment = System.getenv();
        var named = Optional.ofNullable(environment.get(PREFIX + "FILE")).map(Path::of);
        return read(named.orElse(Home.data().resolve("cli.properties")), environment);
    }

    /** Reads one file alone. */
    public static ConsoleAccess in(Path file) throws IOException {
        return read(file, Map.of());
    }

    static ConsoleAccess read(Path file, Map<String, String> environment) throws IOException {
        var properties = new Properties();
        if (Files.isReadable(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return new ConsoleAccess(
                URI.create(value("address", properties, environment, file)),
                URI.create(value("issuer", properties, environment, file)),
                value("client-id", properties, environment, file),
                value("client-secret", properties, environment, file));
    }

    private static String value(String name, Properties properties, Map<String, String> environment, Path file) {
        var variable = PREFIX + name.replace('-', '_').toUpperCase(java.util.Locale.ROOT);
        return Optional.ofNullable(environment.get(variable))
                .or(() -> Optional.ofNullable(properties.getProperty(name)))
                .orElseThrow(
                        () -> new Misuse("Where the console is, is unknown: start it with ./console run, which writes "
                                + file + ", or set " + variable + "."));
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return clientId + " at " + address;
    }
}
