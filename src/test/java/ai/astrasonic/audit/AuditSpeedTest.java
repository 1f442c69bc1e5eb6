package ai.astrasonic.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bars A10 and A11; figures are printed, the bars are half of them because the machine is shared. */
@DatabaseTest
@Tag("long")
class AuditSpeedTest {

    private static final int ENTRIES = 300_000;
    private static final int THREADS = 8;
    private static final int EACH = 500;

    @Autowired
    AuditTrail trail;

    @Autowired
    Sealer sealer;

    @Autowired
    AuditVerification verification;

    @Autowired
    AuditSettings settings;

    @Autowired
    DataSource asApplication;

    @Autowired
    TestDatabases.Database database;

    @BeforeEach
    void nothingOutside() throws IOException {
        Files.deleteIfExists(settings.directory().resolve("head"));
        Files.deleteIfExists(settings.directory().resolve("roots"));
    }

    @Test
    void verifies_a_hundred_thousand_links_a_second() {
        JdbcClient.create(database.superuser()).sql("""
                        INSERT INTO audit_entry SELECT gen_random_uuid(), now(), 'subject ' || n % 20, 'console', 'looked-at',
                            'account', 'object ' || n, gen_random_uuid(), 'DONE', 'a reason of the usual length',
                            jsonb_build_object('field', 'email') FROM generate_series(1, ?) n""").param(ENTRIES).update();
        var sealing = System.nanoTime();
        sealer.sealAll();
        print("chained", ENTRIES, System.nanoTime() - sealing);
        JdbcClient.create(database.superuser())
                .sql("VACUUM ANALYZE audit_entry, audit_chain, audit_unsealed")
                .update();

        verification.verify();
        var report = verification.verify();

        print("verified", ENTRIES, report.took().toNanos());
        assertThat(report.isWhole()).isTrue();
        assertThat(ENTRIES / (report.took().toNanos() / 1e9)).isGreaterThan(50_000);
    }

    @Test
    void appends_at_a_fifth_of_the_speed_of_a_plain_insert() {
        var superuser = JdbcClient.create(database.superuser());
        superuser
                .sql("CREATE TABLE plain (id uuid PRIMARY KEY, words text); GRANT INSERT ON plain TO astrasonic_app")
                .update();
        try {
            var plain = JdbcClient.create(asApplication);
            double baseline = perSecond(
                    "plain inserts",
                    () -> plain.sql("INSERT INTO plain VALUES (gen_random_uuid(), 'looked-at account')")
                            .update());
            double appends = perSecond(
                    "appends",
                    () -> trail.record(AuditAct.of("looked-at", "account", "a").because("reason")));

            assertThat(appends).isGreaterThan(500).isGreaterThan(0.2 * baseline);
        } finally {
            superuser.sql("DROP TABLE plain").update();
        }
    }

    private static double perSecond(String what, Runnable work) {
        IntStream.range(0, 200).forEach(i -> work.run());
        var started = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            IntStream.range(0, THREADS)
                    .forEach(t -> threads.submit(() -> IntStream.range(0, EACH).forEach(i -> work.run())));
        }
        return print(what, THREADS * EACH, System.nanoTime() - started);
    }

    private static double print(String what, int count, long nanos) {
        double perSecond = count / (nanos / 1e9);
        System.out.printf("%s: %d in %.2f s, %.0f a second%n", what, count, nanos / 1e9, perSecond);
        return perSecond;
    }
}
