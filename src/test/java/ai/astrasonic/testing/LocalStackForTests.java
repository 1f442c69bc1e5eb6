package ai.astrasonic.testing;

import ai.astrasonic.local.LocalSettings;
import ai.astrasonic.local.LocalStack;
import ai.astrasonic.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;

/**
 * Everything that {@code ./console run} starts, once per test run, on free ports and on data of its own under
 * {@code target}. Keycloak must have been fetched, which {@code ./console test} does.
 */
public final class LocalStackForTests {

    private static final Path DATA = Path.of("target", "local-stack");
    private static final Path CACHE = Path.of(System.getProperty("astrasonic.cache", ".data/cache"));
    private static final int PEOPLE = 12;

    private static final class Running {
        static final LocalStack STACK = start();
    }

    private LocalStackForTests() {}

    /** The running set-up, started at the first call. */
    public static LocalStack stack() {
        return Running.STACK;
    }

    private static LocalStack start() {
        try {
            empty(DATA);
            var settings = new LocalSettings(DATA, CACHE, freePorts(), PEOPLE, Map.of());
            var stack = LocalStack.in(settings, System.err::println);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop the local stack"));
            stack.start();
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seven ports at once, so that none is given twice. */
    private static Ports freePorts() throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < 7; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            var port = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            return new Ports(port[0], port[1], port[2], port[3], port[4], port[5], port[6]);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
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
