package ai.astrasonic.bench;

import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.Instance;
import ai.astrasonic.testing.RealParts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What customers do: a library taken in, what they read while many read, the security log while it is cleared, a file put into the
 * backup and taken out again; each against the barest way on the same machine.
 */
final class ServicesBench implements Benchmark {

    /** In the order in which they are measured. */
    static final List<String> BARS =
            List.of("services-import", "services-reads", "services-log", "services-upload", "services-restore");

    private static final int RATE = 500;

    private final int seconds;
    private final int customers;
    private final int fileMegabytes;
    private final int roundsBefore;

    ServicesBench() {
        this(30, 250, 8, 120);
    }

    /** A small form, which shows that all of it runs. */
    ServicesBench(int seconds, int customers, int fileMegabytes, int roundsBefore) {
        this.seconds = seconds;
        this.customers = customers;
        this.fileMegabytes = fileMegabytes;
        this.roundsBefore = roundsBefore;
    }

    /** Tracks of a library. */
    @Override
    public long usualRows() {
        return 100_000;
    }

    @Override
    public int heapMegabytes() {
        return 512;
    }

    @Override
    public void run(ConfigurableApplicationContext unused, long rows, Consumer<Result> results) throws Exception {
        measured(rows, results);
    }

    /** In an application of its own, which is reached at a port. */
    void measured(long rows, Consumer<Result> results) throws Exception {
        try (var issuer = new CustomersIssuer(Clock.systemUTC());
                var application = Instance.serving()
                        .initializers(new RealParts(), new AsInProduction())
                        .run(
                                "--logging.level.root=WARN",
                                "--server.port=0",
                                "--astrasonic.customers.issuer=" + issuer.address(),
                                "--ASTRASONIC_TRUSTED_PROXIES=127.0.0.1/32")) {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("bench", "", "ROLE_" + Roles.SYSTEM));
            var people = new ServicesPeople(application, issuer);
            results.accept(new ImportRounds(application, people).measured(rows));
            var readers = people.withSomething(customers);
            results.accept(new Reads(application, readers).measured(RATE, seconds));
            results.accept(new LogRounds(application).measured(seconds));
            new BackupRounds(application, people)
                    .measured(fileMegabytes << 20, roundsBefore)
                    .forEach(results);
        }
    }

    /** What tests make small, so that little content has many parts, is as large as it is in production. */
    private static final class AsInProduction implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext application) {
            application
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("bench", Map.of("astrasonic.backup.part-size", "8MB")));
        }
    }
}
