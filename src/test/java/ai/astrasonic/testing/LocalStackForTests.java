package ai.astrasonic.testing;

import ai.astrasonic.local.LocalSettings;
import ai.astrasonic.local.LocalStack;
import ai.astrasonic.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Everything that {@code ./console run} starts, once per test run, on free ports and on data of its own under
 * {@code target}. Keycloak must have been fetched, which {@code ./console test} does.
 */
public final class LocalStackForTests {

    private static final Path DATA = Scratch.of("local-stack");
    private static final Path CACHE = Path.of(System.getProperty("astrasonic.cache", ".data/cache"));
    private static final int PEOPLE = 12;
    /** Nobody who looks on can wait for days. */
    private static final Map<String, String> AT_ONCE = Map.of("ASTRASONIC_ERASURE_WAITINGPERIOD", "P0D");

    private static final Ports PORTS = freePorts();

    private static final class Running {
        static final LocalStack STACK = start();
    }

    private LocalStackForTests() {}

    /** The running set-up, started at the first call. */
    public static LocalStack stack() {
        return Running.STACK;
    }

    /** The staff realm of the running Keycloak. */
    public static URI staffRealm() {
        var access = new Properties();
        try (var in = Files.newBufferedReader(stack().commandLineAccess())) {
            access.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return URI.create(Objects.requireNonNull(access.getProperty("issuer")));
    }

    public static KeycloakAdmin keycloak() {
        try {
            return new KeycloakAdmin(staffRealm(), secret("keycloak-admin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The running console's database, for whoever counts what is really in it. */
    public static DataSource database() {
        try {
            stack();
            var source = new PGSimpleDataSource();
            source.setUrl("jdbc:postgresql://127.0.0.1:" + PORTS.postgres() + "/astrasonic");
            source.setUser("postgres");
            source.setPassword(secret("postgres"));
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The running primary store, for whoever puts something there behind the console's back. */
    public static S3Client primaryStore() {
        try {
            stack();
            return S3Client.builder()
                    .endpointOverride(URI.create("http://127.0.0.1:" + PORTS.primaryStore()))
                    .region(Region.EU_CENTRAL_1)
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                            "primary", secret("console/astrasonic.stores.primary.secret-key"))))
                    .forcePathStyle(true)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the running mail server puts each mail, a file of it. */
    public static Path mails() {
        return DATA.resolve("mail");
    }

    private static String secret(String name) throws IOException {
        return Files.readString(DATA.resolve("secrets").resolve(name)).strip();
    }

    private static LocalStack start() {
        try {
            empty(DATA);
            var settings = new LocalSettings(DATA, CACHE, PORTS, PEOPLE, AT_ONCE);
            var stack = LocalStack.in(settings, System.err::println);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop the local stack"));
            stack.start();
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Eight ports at once, so that none is given twice. */
    private static Ports freePorts() {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < 8; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            var port = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            for (var socket : sockets) {
                socket.close();
            }
            return new Ports(port[0], port[1], port[2], port[3], port[4], port[5], port[6], port[7]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
