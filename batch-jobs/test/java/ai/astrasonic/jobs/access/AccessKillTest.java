package ai.astrasonic.jobs.access;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.AuditVerification;
import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.PackageOrder;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.S3ForTests;
import ai.astrasonic.testing.TestDatabases;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/**
 * Kills a real process (SIGKILL) at random moments of the job and starts another, which recovers by itself. Database and
 * store live outside the killed process, as they do in production. A moment is a step of the job and a delay after it is seen
 * at work, so that a slow machine is hit in the same places as a fast one.
 */
@DatabaseTest
class AccessKillTest {

    private static final int ROWS = 60_000;
    private static final int LONGEST_DELAY = 250;
    private static final List<String> STEPS =
            List.of("collect", "collect", "write", "sign", "upload", "upload", "verify", "verify", "record", "tidy");
    private static final String UNFINISHED = """
            SELECT concat_ws(' ', t.task_instance, 'due', t.execution_time, 'picked', t.picked, 'failures',
                             t.consecutive_failures, (SELECT string_agg(left(e.exit_message, 300), ' | ' ORDER BY e.job_execution_id DESC)
                                                      FROM batch_job_execution e WHERE e.exit_message <> ''))
            FROM scheduled_tasks t WHERE t.task_name = 'launch' AND t.task_instance LIKE 'access%'""";

    private static final Path WORK = Path.of("target", "kill-work");

    @Autowired
    AccessStories stories;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    AuditVerification verification;

    @TempDir
    Path folder;

    private final List<PackageOrder> orders = new ArrayList<>();
    private final Map<String, Integer> hits = new TreeMap<>();

    @Test
    void twenty_kills_at_random_moments_lose_nothing_and_double_nothing() throws Exception {
        kill(Integer.getInteger("astrasonic.kills", 20), Long.getLong("astrasonic.seed", System.nanoTime()));
    }

    @Test
    @Tag("long")
    void two_hundred_kills_at_random_moments_lose_nothing_and_double_nothing() throws Exception {
        kill(200, Long.getLong("astrasonic.seed", System.nanoTime()));
    }

    private void kill(int times, long seed) throws Exception {
        System.out.println("Seed of the kills: " + seed + " (repeat with -Dastrasonic.seed=" + seed + ")");
        forgetOldHeads();
        var random = new Random(seed);
        orders.add(anOrder());
        for (int n = 0; n < times; n++) {
            if (isBuilt(orders.getLast())) {
                orders.add(anOrder());
            }
            killOnce(STEPS.get(random.nextInt(STEPS.size())), random.nextInt(LONGEST_DELAY));
            whatIsBuiltIsGood(orders.getLast());
        }
        System.out.println(times + " kills over " + orders.size() + " packages, by what they hit: " + hits);
        finish();
        for (var order : orders) {
            theOracleFindsOneWholePackage(order);
        }
        theKillsHitTheJobAtWork(times);
        theAuditTrailIsWhole();
    }

    private void killOnce(String step, int delay) throws Exception {
        var child = start();
        try {
            waitUntilReady(child);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> hasCome(child, step));
            Thread.sleep(delay);
        } finally {
            child.destroyForcibly().waitFor();
        }
        hits.merge(atWork(child).orElse("no step"), 1, Integer::sum);
    }

    /** Whether this process is at the step or beyond it, or has nothing to do any more. */
    private boolean hasCome(Process child, String step) {
        return atWork(child)
                .map(now -> STEPS.indexOf(now) >= STEPS.indexOf(step))
                .orElseGet(() -> isBuilt(orders.getLast()) && launches() == 0);
    }

    /** The step that this process is in, or was in when it died. */
    private Optional<String> atWork(Process child) {
        return stories.sql()
                .sql("""
                        SELECT p.step FROM job_progress p JOIN batch_job_execution e USING (job_execution_id)
                        JOIN batch_job_instance i USING (job_instance_id)
                        WHERE i.job_name = 'access-package' AND e.status = 'STARTED' AND p.node LIKE :process
                          AND p.step <> '' ORDER BY e.job_execution_id DESC LIMIT 1
                        """)
                .param("process", child.pid() + "@%")
                .query(String.class)
                .optional();
    }

    private void whatIsBuiltIsGood(PackageOrder order) {
        if (isBuilt(order)) {
            var verdict = PackageVerifier.verify(stories.download(order, folder), null);
            assertThat(verdict.good()).as(verdict.lines().toString()).isTrue();
        }
    }

    /** Not each of them can: a step may end in the moment between the last look and the kill. */
    private void theKillsHitTheJobAtWork(int times) {
        var atWork = new HashMap<>(hits);
        int missed = Optional.ofNullable(atWork.remove("no step")).orElse(0);
        assertThat(times - missed).as("kills at work: " + hits).isGreaterThanOrEqualTo(times / 2);
        assertThat(atWork).as("kills by step").hasSizeGreaterThanOrEqualTo(3);
    }

    private void theAuditTrailIsWhole() {
        var report = verification.verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.links()).isGreaterThan(orders.size());
    }

    /** Other tests on the same database leave heads of chains that were emptied since. */
    private void forgetOldHeads() throws IOException {
        Files.deleteIfExists(audit().resolve("head"));
        FileSystemUtils.deleteRecursively(audit().resolve("roots"));
    }

    private Path audit() {
        return Path.of("target", "audit-of-" + database.name());
    }

    /** Nobody helps: an instance that lives finds the work, waits for the dead one's lease to end and goes on. */
    private void finish() throws Exception {
        var child = start();
        try {
            waitUntilReady(child);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(unfinished()).isEmpty());
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** What keeps a package from being whole: its state, its launch, and how its last executions ended. */
    private List<String> unfinished() {
        var open = orders.stream().filter(order -> !isBuilt(order)).map(order -> "open " + order.accessPackage());
        return Stream.concat(open, stories.sql().sql(UNFINISHED).query((row, n) -> row.getString(1)).list().stream())
                .toList();
    }

    private PackageOrder anOrder() {
        var address = "dj" + orders.size() + "@example.org";
        stories.signIns(stories.aPerson(address), ROWS);
        var order = stories.anOrderOf(address, Language.EN);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> launches() > 0);
        return order;
    }

    private void theOracleFindsOneWholePackage(PackageOrder order) {
        var verdict = PackageVerifier.verify(stories.download(order, folder), null);
        assertThat(verdict.good()).as(verdict.lines().toString()).isTrue();
        assertThat(stories.versions(order)).hasSize(1);
        assertThat(WORK.resolve(order.accessPackage().toString())).doesNotExist();
        assertThat(stories.timesBuilt(order)).isEqualTo(1);
        assertThat(stories.rowsIn(order, "data/securitylog.event.csv", folder)).isEqualTo(ROWS);
    }

    private boolean isBuilt(PackageOrder order) {
        return stories.statusOf(order.request()).equals("BUILT");
    }

    private int launches() {
        return stories.sql()
                .sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'launch' AND task_instance LIKE 'access%'")
                .query(Integer.class)
                .single();
    }

    private Process start() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                KillableNode.class.getName()));
        settings().forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private HashMap<String, Object> settings() {
        var settings = new HashMap<String, Object>(database.properties());
        settings.putAll(S3ForTests.properties());
        settings.put("astrasonic.audit.directory", audit());
        settings.put("astrasonic.ledger.directory", "target/ledger-of-" + database.name());
        settings.put("astrasonic.audit.seal-every", "200ms");
        settings.put("astrasonic.keys.directory", "target/test-keys");
        settings.put("astrasonic.jobs.enabled", true);
        settings.put("astrasonic.jobs.work-directory", WORK);
        settings.put("astrasonic.jobs.polling", "100ms");
        settings.put("astrasonic.jobs.heartbeat", "300ms");
        settings.put("spring.flyway.enabled", false);
        settings.put("server.port", 0);
        settings.put("logging.level.root", "WARN");
        return settings;
    }

    private static void waitUntilReady(Process child) throws IOException {
        BufferedReader output = child.inputReader();
        var seen = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("READY")) {
                Thread.ofVirtual().start(() -> output.lines().forEach(l -> {}));
                return;
            }
            seen.append(line).append('\n');
        }
        throw new IllegalStateException("The instance did not start:\n" + seen);
    }
}
