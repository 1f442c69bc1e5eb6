package ai.astrasonic.console.browser;

import ai.astrasonic.testing.LocalStackForTests;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was sold is booked a moment later, and that changes what is kept of a person. */
final class SettledBooks {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private SettledBooks() {}

    static void await() {
        var database = JdbcClient.create(LocalStackForTests.database());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> database.sql("SELECT NOT EXISTS (SELECT FROM sale_changed)")
                        .query(Boolean.class)
                        .single());
    }
}
