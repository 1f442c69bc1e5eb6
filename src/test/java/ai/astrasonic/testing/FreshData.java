package ai.astrasonic.testing;

import ai.astrasonic.limits.RateLimit;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Empties every table, the erasure ledger and the limits before each test and takes back launches that none ran; only the
 * scheduler's own rows stay.
 */
class FreshData implements TestExecutionListener {

    /** As long as what comes by itself may take while browsers and other processes are at work on two cores. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static {
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    @Override
    public void beforeTestMethod(TestContext test) throws IOException {
        var context = test.getApplicationContext();
        context.getBean(TestClock.class).reset();
        var database = context.getBean(TestDatabases.Database.class);
        FileSystemUtils.deleteRecursively(Scratch.of("ledger-of-" + database.name()));
        EmptyTables.of(database).empty();
        forgetHowMuchWasAsked(context);
    }

    /** The clock stands, so what the tests before this one asked is never refilled by itself. */
    private static void forgetHowMuchWasAsked(ApplicationContext context) {
        context.getBeansOfType(SecurityFilterChain.class).values().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .filter(RateLimit.class::isInstance)
                .map(limit -> (Map<?, ?>) ReflectionTestUtils.getField(limit, "buckets"))
                .forEach(Map::clear);
    }
}
