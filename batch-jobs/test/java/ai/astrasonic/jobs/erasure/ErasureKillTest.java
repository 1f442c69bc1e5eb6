package ai.astrasonic.jobs.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.AuditVerification;
import ai.astrasonic.erasure.ErasureId;
import ai.astrasonic.jobs.access.KillableNode;
import ai.astrasonic.jobs.erasure.ErasureStoriesOfJobs.Somebody;
import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.IdentityServerForTests;
import ai.astrasonic.testing.S3ForTests;
import ai.astrasonic.testing.TestDatabases;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/**
 * Kills a real process (SIGKILL) at random moments of the erasure and starts another, which recovers by itself. Database,
 * stores and identity server live outside the killed process, as they do in production. A moment is a step of the job and a
 * delay after it is seen at work.
 */
@DatabaseTest
class ErasureKillTest {

    private static final int PEOPLE = 3;
    private static final int FILES = 25;
    private static final int SIGN_INS = 30_000;
    private static final int LONGEST_DELAY = 200;
    private static final List<String> ORDER = List.of(
            "recheck",
            "lock",
            "files",
            "records",
            "sign-in",
            "accounts",
            "recount",
            "ledger",
            "record",
            "scan",
            "certify",
            "end");
    private static final List<String> STEPS =
            List.of("lock", "files", "files", "files", "records", "records", "sign-in", "ledger", "scan", "certify");

    @Autowired
    ErasureStoriesOfJobs stories;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    ErasureLedger ledger;

    @Autowired
    AuditVerification verification;

    private final Map<ErasureId, Somebody> erasures = new LinkedHashMap<>();
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
        stories.emptyStores();
        var bystander = stories.aPersonWithEverything("bystander@example.org");
        var random = new Random(seed);
        for (int n = 0; n < times; n++) {
            if (unfinished().isEmpty()) {
                somePeopleAreDue();
            }
            killOnce(STEPS.get(random.nextInt(STEPS.size())), random.nextInt(LONGEST_DELAY));
            whatIsProvenIsTrue();
        }
        System.out.println(times + " kills over " + erasures.size() + " erasures, by what they hit: " + hits);
        finish();
        erasures.forEach((erasure, person) -> stories.theOracleFinds(person, erasure));
        assertThat(ledger.entries()).hasSize(erasures.size());
        assertThat(stories.filesOf(bystander.account())).isEqualTo(2);
        assertThat(IdentityServerForTests.ofTheRun().has("identity-of-" + bystander.account()))
                .isTrue();
        theKillsHitTheJobAtWork(times);
        assertThat(verification.verify().findings()).isEmpty();
    }

    private void somePeopleAreDue() {
        for (int n = 0; n < PEOPLE; n++) {
            var person = stories.aPersonWithEverything("dj" + erasures.size() + "@example.org");
            stories.signIns(person, SIGN_INS);
            for (int file = 0; file < FILES; file++) {
                stories.isBackedUp(person.account(), "set-" + file + ".mp3", person.account() + " " + file);
            }
            erasures.put(stories.due(person), person);
        }
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
                .map(now -> ORDER.indexOf(now) >= ORDER.indexOf(step))
                .orElseGet(() -> unfinished().isEmpty());
    }

    /** The step that this process is in, or was in when it died. */
    private Optional<String> atWork(Process child) {
        return stories.sql()
                .sql("""
                        SELECT p.step FROM job_progress p JOIN batch_job_execution e USING (job_execution_id)
                        JOIN batch_job_instance i USING (job_instance_id)
                        WHERE i.job_name = 'erasure' AND e.status = 'STARTED' AND p.node LIKE :process
                          AND p.step <> '' ORDER BY e.job_execution_id DESC LIMIT 1
                        """)
                .param("process", child.pid() + "@%")
                .query(String.class)
                .optional();
    }

    private void whatIsProvenIsTrue() {
        erasures.forEach((erasure, person) -> {
            if (!List.of("WAITING", "RUNNING").contains(stories.statusOf(erasure))) {
                stories.nothingIsLeftOf(person);
            }
        });
    }

    /** Not each of them can: a step may end in the moment between the last look and the kill. */
    private void theKillsHitTheJobAtWork(int times) {
        var atWork = new HashMap<>(hits);
        int missed = Optional.ofNullable(atWork.remove("no step")).orElse(0);
        assertThat(times - missed).as("kills at work: " + hits).isGreaterThanOrEqualTo(times / 2);
        assertThat(atWork).as("kills by step").hasSizeGreaterThanOrEqualTo(3);
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

    private List<ErasureId> unfinished() {
        return erasures.keySet().stream()
                .filter(erasure -> !stories.statusOf(erasure).equals("CERTIFIED"))
                .toList();
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
        settings.putAll(IdentityServerForTests.ofTheRun().properties());
        settings.put("astrasonic.audit.directory", audit());
        settings.put("astrasonic.audit.seal-every", "200ms");
        settings.put("astrasonic.ledger.directory", Path.of("target", "ledger-of-" + database.name()));
        settings.put("astrasonic.residual.absent", "identity-server,logs,mailbox");
        settings.put("astrasonic.keys.directory", "target/test-keys");
        settings.put("astrasonic.jobs.enabled", true);
        settings.put("astrasonic.jobs.work-directory", Path.of("target", "kill-work"));
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
