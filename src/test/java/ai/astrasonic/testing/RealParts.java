package ai.astrasonic.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Points the application at the real parts of this test run. */
public class RealParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** With it tests sign alerts as Sentry does. */
    public static final String SENTRY_SECRET = "a secret of tests";

    /** With it tests sign events as Stripe does. */
    public static final String STRIPE_SECRET = "whsec_of_tests";

    public static final String STRIPE_SECRET_BEFORE = "whsec_of_tests_before";

    /** With it tests sign events as Resend does. */
    public static final String RESEND_SECRET = "whsec_dGhlIHNlY3JldCBvZiB0ZXN0cyBmb3IgUmVzZW5k";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = database();
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.putAll(S3ForTests.properties());
        settings.putAll(IdentityServerForTests.ofTheRun().properties());
        settings.put(
                "astrasonic.audit.directory",
                Scratch.of("audit-of-" + database.name()).toString());
        settings.put("astrasonic.ledger.directory", emptied(Scratch.of("ledger-of-" + database.name())));
        settings.put("astrasonic.audit.seal-every", "0s");
        settings.put("astrasonic.promises.look-every", "0s");
        settings.put("astrasonic.local", true);
        // Nobody listens there: what a test does not answer itself reaches no real recipient.
        settings.put("astrasonic.outbound.stand-ins", "http://127.0.0.1:9");
        settings.put("astrasonic.hooks.sentry-secret", SENTRY_SECRET);
        settings.put("astrasonic.hooks.resend-secret", RESEND_SECRET);
        settings.put("astrasonic.hooks.stripe-secret", STRIPE_SECRET);
        settings.put("astrasonic.hooks.stripe-secret-before", STRIPE_SECRET_BEFORE);
        settings.put("astrasonic.backup.part-size", "200KB");
        settings.put("astrasonic.jobs.enabled", false);
        settings.put("astrasonic.jobs.work-directory", Scratch.of("test-work").toString());
        settings.put("astrasonic.keys.directory", Scratch.of("test-keys").toString());
        settings.put("astrasonic.keys.create", true);
        settings.put("astrasonic.residual.absent", "identity-server,logs,mailbox");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real parts", settings));
        context.getBeanFactory().registerSingleton("testDatabase", database);
    }

    /** Where the application's data lies. */
    protected TestDatabases.Database database() {
        return TestDatabases.create();
    }

    /** With a database server of their own, for tests that copy its files. */
    public static class WithServerOfTheirOwn extends RealParts {

        @Override
        protected TestDatabases.Database database() {
            return TestDatabases.createOnServerOfItsOwn();
        }
    }

    /** A ledger of another run tells of people whom this database never had. */
    private static String emptied(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
