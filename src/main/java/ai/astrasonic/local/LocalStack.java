package ai.astrasonic.local;

import ai.astrasonic.local.standins.StandIns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything on one machine. The parts start side by side, each as soon as what it needs is there; when one fails the
 * others are stopped. The console and Keycloak are processes of their own, the stores and the mailbox live in this one.
 */
public final class LocalStack implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocalStack.class);

    private final LocalSettings settings;
    private final DataDirectory data;
    private final LocalEnvironment environment;
    private final Timings timings;
    private final FileLock lock;
    private final Deque<Part> others = new ConcurrentLinkedDeque<>();
    private volatile @Nullable LocalPostgres postgres;
    private volatile @Nullable LocalKeycloak keycloak;
    private volatile @Nullable LocalConsole console;
    private volatile @Nullable LocalRecipients recipients;
    private volatile boolean closing;

    private LocalStack(LocalSettings settings, DataDirectory data, FileLock lock, Consumer<String> say) {
        this.settings = settings;
        this.data = data;
        this.lock = lock;
        this.environment = new LocalEnvironment(data, settings.ports());
        this.timings = new Timings(say);
    }

    /** Prepares a set-up; nothing runs yet, but nobody else can use the data folder. */
    public static LocalStack in(LocalSettings settings, Consumer<String> say) throws IOException {
        var data = new DataDirectory(settings.data());
        data.requireSpace();
        return new LocalStack(settings, data, data.lock(), say);
    }

    /** Starts everything and returns once the console says that all of it works. */
    public void start() throws IOException {
        endLeftOvers();
        settings.ports().requireFree();
        environment.writeCommandLineAccess();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            startSideBySide(threads).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }

    /**
     * Starts everything around the console, runs the console once until it ends by itself, and answers its exit code.
     *
     * @param more settings for this one run
     */
    public int once(Map<String, String> more) throws IOException, InterruptedException {
        endLeftOvers();
        settings.ports().requireFree();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            startAround(threads).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
        var all = new HashMap<>(forConsole(running().url(LocalPostgres.CONSOLE)));
        all.putAll(more);
        return LocalConsole.once(all);
    }

    private CompletableFuture<Void> startAround(ExecutorService threads) {
        var distribution = async(
                threads,
                () -> KeycloakDistribution.in(settings.cache().resolve("keycloak"))
                        .built());
        var database = async(threads, this::startPostgres);
        var identity = database.thenCombineAsync(
                distribution, (server, ready) -> unchecked(() -> startKeycloak(server)), threads);
        return CompletableFuture.allOf(failFast(identity), failFast(async(threads, this::startStoresAndMail)));
    }

    /** The console's address for a browser. */
    public URI address() {
        return environment.consoleAddress();
    }

    /** The mailbox's address for a browser. */
    public URI mailbox() {
        return URI.create("http://localhost:" + settings.ports().mailbox());
    }

    /** The password of the local people dpo, deputy, finance, engineer, auditor, admin and newcomer. */
    public String loginPassword() {
        return environment.loginPassword();
    }

    /** The file that lets the commands of {@code ./console} sign in. */
    public Path commandLineAccess() {
        return environment.commandLineAccess();
    }

    /** How long it is since the start, in words. */
    public String elapsed() {
        return timings.total();
    }

    /** Kills the console as a power cut would; everything else goes on. */
    public void killConsole() {
        var running = console;
        if (running != null) {
            running.process().kill();
        }
    }

    /** Starts the console again and returns once it says that all of it works. */
    public void startConsole() throws IOException {
        var url = running().url(LocalPostgres.CONSOLE);
        var started = LocalConsole.start(data, forConsole(url));
        console = started;
        Readiness.await("The console", started.process(), health());
    }

    /** Watches the two child processes until the set-up is closed, and starts one again that ended by itself. */
    public void supervise() throws IOException, InterruptedException {
        var restarts = new Restarts();
        while (!closing) {
            Thread.sleep(Restarts.GLANCE);
            if (ended(console)) {
                restarts.record("The console");
                timings.say(
                        "The console ended by itself and is started again; what it said is in " + data.folder("logs"));
                startConsole();
                timings.say("The console is back.");
            } else if (ended(keycloak)) {
                restarts.record(LocalKeycloak.NAME);
                timings.say("Keycloak ended by itself and is started again; what it said is in " + data.folder("logs"));
                startKeycloak(running());
                timings.say("Keycloak is back.");
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        stop(console);
        stop(keycloak);
        others.forEach(LocalStack::stop);
        stop(postgres);
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompletableFuture<Void> startSideBySide(ExecutorService threads) {
        var distribution = async(
                threads,
                () -> KeycloakDistribution.in(settings.cache().resolve("keycloak"))
                        .built());
        var database = async(threads, this::startPostgres);
        var around = async(threads, this::startStoresAndMail);
        var identity = database.thenCombineAsync(
                distribution, (server, ready) -> unchecked(() -> startKeycloak(server)), threads);
        var screens =
                database.thenCombineAsync(around, (server, ready) -> unchecked(() -> firstConsole(server)), threads);
        return CompletableFuture.allOf(failFast(identity), failFast(screens)).thenRunAsync(this::awaitHealth, threads);
    }

    private Map<String, String> forConsole(String url) {
        var all = new HashMap<>(environment.forConsole(url, settings));
        var asked = recipients;
        if (asked != null) {
            all.put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(asked.settings()));
        }
        return all;
    }

    /** What recipients were asked, and what shall go wrong with it. */
    public StandIns recipients() {
        return Objects.requireNonNull(recipients, "The stand-ins have not started")
                .standIns();
    }

    /** When one part fails nobody needs to wait for the others. */
    private <T> CompletableFuture<T> failFast(CompletableFuture<T> part) {
        return part.whenComplete((ready, failure) -> {
            if (failure != null) {
                closing = true;
                stop(console);
                stop(keycloak);
            }
        });
    }

    private LocalPostgres startPostgres() throws Exception {
        long since = System.nanoTime();
        var server = LocalPostgres.start(
                data, settings.cache(), settings.ports().postgres(), environment.databasePasswords());
        postgres = server;
        timings.ready(server.name(), since);
        return server;
    }

    private boolean startStoresAndMail() throws IOException {
        long since = System.nanoTime();
        others.add(
                LocalObjectStore.start("primary store", data.folder("objects", "primary"), environment.primaryStore()));
        others.add(LocalObjectStore.start(
                "disaster recovery store",
                data.folder("objects", "disaster-recovery"),
                environment.disasterRecoveryStore()));
        others.add(LocalMailbox.start(
                data.folder("mail"),
                InetAddress.getLoopbackAddress(),
                settings.ports().mailServer(),
                settings.ports().mailbox()));
        var clock = Clock.systemUTC();
        var standIns = LocalRecipients.start(settings.ports().standIns(), clock).telling(address(), clock);
        recipients = standIns;
        others.add(standIns);
        timings.ready("object stores, mailbox, stand-ins for recipients", since);
        return true;
    }

    private boolean startKeycloak(LocalPostgres server) throws IOException {
        long since = System.nanoTime();
        var realms = new RealmStamp(data, settings.ports());
        if (!realms.current()) {
            server.empty(LocalPostgres.KEYCLOAK);
        }
        var distribution = KeycloakDistribution.in(settings.cache().resolve("keycloak"));
        var started = LocalKeycloak.start(
                data,
                distribution.directory(),
                settings.ports().keycloak(),
                environment.forKeycloak(server.url(LocalPostgres.KEYCLOAK)));
        keycloak = started;
        var metadata = environment.staffRealm() + "/.well-known/openid-configuration";
        Readiness.await(LocalKeycloak.NAME, started.process(), URI.create(metadata));
        realms.remember();
        timings.ready(started.name(), since);
        return true;
    }

    private boolean firstConsole(LocalPostgres server) throws IOException {
        long since = System.nanoTime();
        var started = LocalConsole.start(data, forConsole(server.url(LocalPostgres.CONSOLE)));
        console = started;
        Readiness.awaitAnyAnswer("The console", started.process(), health());
        timings.ready(started.name(), since);
        return true;
    }

    private void awaitHealth() {
        var started = console;
        if (started != null) {
            Readiness.await("The console", started.process(), health());
        }
    }

    private void endLeftOvers() throws IOException {
        ChildProcess.endLeftOver(data, "console");
        ChildProcess.endLeftOver(data, "keycloak");
        PostgresLeftOver.in(data.folder("postgres")).end();
    }

    private URI health() {
        return address().resolve("/actuator/health");
    }

    private LocalPostgres running() {
        var server = postgres;
        if (server == null) {
            throw new IllegalStateException("The set-up has not been started");
        }
        return server;
    }

    private boolean ended(@Nullable LocalConsole part) {
        return !closing && part != null && !part.process().alive();
    }

    private boolean ended(@Nullable LocalKeycloak part) {
        return !closing && part != null && !part.process().alive();
    }

    private static void stop(@Nullable Part part) {
        try {
            if (part != null) {
                part.close();
            }
        } catch (RuntimeException e) {
            log.warn("The {} did not stop cleanly", part.name(), e);
        }
    }

    private static <T> CompletableFuture<T> async(ExecutorService threads, Callable<T> work) {
        return CompletableFuture.supplyAsync(() -> unchecked(work), threads);
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
