package ai.astrasonic.local;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.FileLock;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the console once for a drill: beside a set-up that is running, or with as much of it as that needs. What the
 * drill restores are copies; the identity server is not asked for anything.
 */
public final class LocalDrill {

    private final LocalSettings settings;
    private final DataDirectory data;
    private final LocalEnvironment environment;

    private LocalDrill(LocalSettings settings) {
        this.settings = settings;
        this.data = new DataDirectory(settings.data());
        this.environment = new LocalEnvironment(data, settings.ports());
    }

    /** Answers its exit code; what it says is seen here. */
    public static int run(LocalSettings settings, Map<String, String> more)
            throws IOException, InterruptedException, SQLException {
        return new LocalDrill(settings).run(more);
    }

    private int run(Map<String, String> more) throws IOException, InterruptedException, SQLException {
        data.requireSpace();
        var lock = lockUnlessRunning();
        if (lock.isEmpty()) {
            return once(more);
        }
        try (var held = lock.get().acquiredBy()) {
            return alone(more);
        }
    }

    private Optional<FileLock> lockUnlessRunning() throws IOException {
        try {
            return Optional.of(data.lock());
        } catch (StartFailure running) {
            return Optional.empty();
        }
    }

    private int alone(Map<String, String> more) throws IOException, InterruptedException, SQLException {
        PostgresLeftOver.in(data.folder("postgres")).end();
        settings.ports().requireFree();
        Deque<Part> parts = new ArrayDeque<>();
        try {
            parts.push(LocalPostgres.start(
                    data, settings.cache(), settings.ports().postgres(), environment.databasePasswords()));
            parts.push(LocalObjectStore.start(
                    "primary store", data.folder("objects", "primary"), environment.primaryStore()));
            parts.push(LocalObjectStore.start(
                    "disaster recovery store",
                    data.folder("objects", "disaster-recovery"),
                    environment.disasterRecoveryStore()));
            parts.push(LocalMailbox.start(
                    data.folder("mail"),
                    InetAddress.getLoopbackAddress(),
                    settings.ports().mailServer(),
                    settings.ports().mailbox()));
            return once(more);
        } finally {
            parts.forEach(Part::close);
        }
    }

    private int once(Map<String, String> more) throws IOException, InterruptedException {
        var url = "jdbc:postgresql://127.0.0.1:" + settings.ports().postgres() + "/" + LocalPostgres.CONSOLE;
        var all = new HashMap<>(environment.forConsole(url, settings));
        all.remove("ASTRASONIC_IDENTITY_REALM");
        all.remove("ASTRASONIC_RESIDUAL_IDENTITYSERVER_REALM");
        all.remove("ASTRASONIC_RESIDUAL_LOGS");
        all.putAll(more);
        all.put("ASTRASONIC_DRILL_DIRECTORY", data.root().resolve("drill").toString());
        all.put("ASTRASONIC_DRILL_REPORTS", data.folder("reports").toString());
        all.put("ASTRASONIC_DRILL_PROGRAMS", settings.cache().toAbsolutePath().toString());
        all.put(
                "ASTRASONIC_DRILL_SUPERUSERPASSWORD",
                environment.databasePasswords().getOrDefault("postgres", ""));
        return LocalConsole.once(all);
    }
}
