package ai.astrasonic.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Kills a real process (SIGKILL) at random moments of a job and starts another, which recovers by itself. Database, stores and
 * identity server live outside the killed process, as they do in production. A moment is a step of the job and a delay after
 * it is seen at work, so that a slow machine is hit in the same places as a fast one.
 */
public final class Kills implements AutoCloseable {

    /** Where the killed processes work. */
    public static final Path WORK = Scratch.of("kill-work");

    private static final int AHEAD = 2;

    /** The longest that an instance may take to find what a dead one left, pauses after failures included. */
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    /** As long as a thawed process may need to do its late work. */
    private static final Duration LATE = Duration.ofSeconds(5);

    private static final String AT_WORK = """
            SELECT p.step FROM job_progress p JOIN batch_job_execution e USING (job_execution_id)
            JOIN batch_job_instance i USING (job_instance_id)
            WHERE i.job_name = :job AND e.status = 'STARTED' AND p.node LIKE :process
              AND p.step <> '' ORDER BY e.job_execution_id DESC LIMIT 1
            """;

    private static final String LAUNCHES = """
            SELECT concat_ws(' ', t.task_instance, 'due', t.execution_time, 'now', now(), 'picked', t.picked, t.picked_by,
                             'failures', t.consecutive_failures,
                             (SELECT string_agg(e.status || ' ' || coalesce(p.step, '') || ' ' || coalesce(p.node, '') || ' '
                                                || left(e.exit_message, 900), ' | ' ORDER BY e.job_execution_id DESC)
                              FROM (SELECT * FROM batch_job_execution ORDER BY job_execution_id DESC LIMIT 3) e
                              LEFT JOIN job_progress p USING (job_execution_id)))
            FROM scheduled_tasks t WHERE t.task_name = 'launch'""";

    private static final String SESSIONS = """
            SELECT concat_ws(' ', pid, usename, state, now() - state_change, wait_event, 'blocked by', pg_blocking_pids(pid)::text,
                             left(query, 150))
            FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'""";

    private final String job;
    private final List<String> order;
    private final TestDatabases.Database database;
    private final BooleanSupplier nothingToDo;
    private final Map<String, Integer> hits = new TreeMap<>();
    private final Map<String, Object> more = new HashMap<>();
    private final Deque<Process> gettingReady = new ArrayDeque<>();
    private int needed;

    /**
     * @param order every step of the job
     * @param nothingToDo whether a process would have no work any more
     */
    public Kills(String job, List<String> order, TestDatabases.Database database, BooleanSupplier nothingToDo) {
        this.job = job;
        this.order = order;
        this.database = database;
        this.nothingToDo = nothingToDo;
    }

    /** Tells the processes more than they need for themselves, such as where stand-ins are. */
    public Kills telling(Map<String, ?> settings) {
        more.putAll(settings);
        return this;
    }

    /** Processes whose work is to ask recipients, who hear them where these settings say. */
    public static Kills ofAsking(TestDatabases.Database database, Map<String, String> recipients) {
        var kills = new Kills(KillableNode.ASKING, List.of(), database, () -> false);
        kills.more.putAll(recipients);
        kills.more.put(KillableNode.ASKING, true);
        return kills;
    }

    /** Makes processes that hear calls as well, at this port, one after the other. */
    public Kills serving(int port) {
        return telling(Map.of(KillableNode.SERVING, true, "server.port", port));
    }

    /** What happens around each kill. */
    public interface Round {

        /** Sees to it that there is work. */
        void before();

        /** Recounts from outside. */
        void after();
    }

    /**
     * Kills so many times, most of all in the steps that are named most often.
     *
     * @param longestDelay in milliseconds
     */
    public void run(int times, List<String> steps, int longestDelay, Round round) throws Exception {
        long seed = Long.getLong("astrasonic.seed", System.nanoTime());
        System.out.println("Seed of the kills: " + seed + " (repeat with -Dastrasonic.seed=" + seed + ")");
        forgetOldHeads();
        KillableNode.rehearse(settings());
        needed = times + 1;
        var random = new Random(seed);
        for (var step : spread(times, steps, random)) {
            round.before();
            killOnce(step, random.nextInt(longestDelay));
            round.after();
        }
        System.out.println(times + " kills by what they hit: " + hits);
    }

    /** So many of the steps, evenly over all of them and in any order: three kills are not three times the last step. */
    private static List<String> spread(int times, List<String> steps, Random random) {
        var chosen = new ArrayList<String>();
        for (int n = 0; n < times; n++) {
            chosen.add(steps.get((int) ((n + random.nextDouble()) * steps.size() / times)));
        }
        Collections.shuffle(chosen, random);
        return chosen;
    }

    /**
     * Kills so many times, each at a random moment after the process was seen at work from outside.
     *
     * @param heard how much of its work was heard so far
     * @param longestDelay in milliseconds
     */
    public void runHeard(int times, Supplier<Integer> heard, int longestDelay, Round round) throws Exception {
        long seed = Long.getLong("astrasonic.seed", System.nanoTime());
        System.out.println("Seed of the kills: " + seed + " (repeat with -Dastrasonic.seed=" + seed + ")");
        forgetOldHeads();
        KillableNode.rehearse(settings());
        needed = times + 1;
        var random = new Random(seed);
        for (int n = 0; n < times; n++) {
            round.before();
            killWhenHeard(heard, random.nextInt(longestDelay));
            round.after();
        }
    }

    private void killWhenHeard(Supplier<Integer> heard, int delay) throws Exception {
        int before = heard.get();
        var node = next();
        try {
            Awaitility.await()
                    .atMost(RECOVERY)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> heard.get() > before);
            Thread.sleep(delay);
        } finally {
            node.destroyForcibly().waitFor();
        }
    }

    /** Nobody helps: an instance that lives finds the work, waits for the dead one's lease to end and goes on. */
    public void finish(Supplier<? extends Collection<?>> unfinished) throws Exception {
        var node = next();
        try {
            Awaitility.await()
                    .atMost(RECOVERY)
                    .untilAsserted(() -> assertThat(unfinished.get())
                            .as(() -> launches() + " " + sessions())
                            .isEmpty());
        } finally {
            node.destroyForcibly().waitFor();
        }
    }

    /**
     * Freezes a process at work (SIGSTOP) until another has taken its work over and finished it, and then lets it go on: what it
     * does so late must count for nothing.
     */
    public void freeze(String step, Supplier<? extends Collection<?>> unfinished) throws Exception {
        forgetOldHeads();
        KillableNode.rehearse(settings());
        needed = 2;
        var frozen = next();
        try {
            Awaitility.await()
                    .atMost(RECOVERY)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> atWork(frozen).filter(step::equals).isPresent());
            signal(frozen, "STOP");
            finish(unfinished);
            signal(frozen, "CONT");
            Awaitility.await().pollDelay(LATE).until(frozen::isAlive);
        } finally {
            frozen.destroyForcibly().waitFor();
        }
    }

    private static void signal(Process process, String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Not each of them can: a step may end in the moment between the last look and the kill. */
    public void hitTheJobAtWork(int times) {
        hitTheJobAtWork(times, times < 20 ? 2 : 3);
    }

    /** @param steps in how many steps of the job, at least */
    public void hitTheJobAtWork(int times, int steps) {
        var atWork = new HashMap<>(hits);
        int missed = Optional.ofNullable(atWork.remove("no step")).orElse(0);
        assertThat(times - missed).as("kills at work: " + hits).isGreaterThanOrEqualTo(times / 2);
        assertThat(atWork).as("kills by step").hasSizeGreaterThanOrEqualTo(steps);
    }

    // The moment of a real process's death is what is tested, so this waits in real time.
    private void killOnce(String step, int delay) throws Exception {
        var node = next();
        try {
            Awaitility.await()
                    .atMost(RECOVERY)
                    .pollInterval(Duration.ofMillis(5))
                    .untilAsserted(() -> assertThat(hasCome(node, step))
                            .as(() -> step + " in process " + node.pid() + "; " + launches())
                            .isTrue());
            Thread.sleep(delay);
        } finally {
            node.destroyForcibly().waitFor();
        }
        hits.merge(atWork(node).orElse("no step"), 1, Integer::sum);
    }

    /** Processes get ready while another works: to start takes longer than to work. */
    private Process next() throws IOException {
        while (gettingReady.isEmpty() || gettingReady.size() <= AHEAD && needed > 0) {
            gettingReady.add(KillableNode.start(settings()));
            needed--;
        }
        var node = gettingReady.remove();
        KillableNode.letGo(node);
        return node;
    }

    @Override
    public void close() {
        gettingReady.forEach(Process::destroyForcibly);
    }

    /** Whether this process is at the step or beyond it, or has nothing to do any more. */
    private boolean hasCome(Process node, String step) {
        return atWork(node)
                .map(now -> order.indexOf(now) >= order.indexOf(step))
                .orElseGet(nothingToDo::getAsBoolean);
    }

    /** The step that this process is in, or was in when it died. */
    private Optional<String> atWork(Process node) {
        return JdbcClient.create(database.superuser())
                .sql(AT_WORK)
                .param("job", job)
                .param("process", node.pid() + "@%")
                .query(String.class)
                .optional();
    }

    /** What waits or runs, and how its last executions ended. */
    private List<String> launches() {
        return JdbcClient.create(database.superuser())
                .sql(LAUNCHES)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** What each connection does or waits for. */
    private List<String> sessions() {
        return JdbcClient.create(database.superuser())
                .sql(SESSIONS)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Other tests on the same database leave heads of chains that were emptied since. */
    private void forgetOldHeads() throws IOException {
        Files.deleteIfExists(audit().resolve("head"));
        FileSystemUtils.deleteRecursively(audit().resolve("roots"));
    }

    private Path audit() {
        return Scratch.of("audit-of-" + database.name());
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(database.properties());
        settings.putAll(S3ForTests.properties());
        settings.putAll(IdentityServerForTests.ofTheRun().properties());
        settings.put("astrasonic.audit.directory", audit());
        settings.put("astrasonic.audit.seal-every", "200ms");
        settings.put(
                "astrasonic.ledger.directory",
                Scratch.of("ledger-of-" + database.name()).toString());
        settings.put("astrasonic.residual.absent", "identity-server,logs,mailbox");
        settings.put("astrasonic.keys.directory", Scratch.of("test-keys").toString());
        settings.put("astrasonic.jobs.enabled", true);
        settings.put("astrasonic.jobs.work-directory", WORK);
        settings.put("astrasonic.jobs.polling", "100ms");
        settings.put("astrasonic.jobs.heartbeat", "300ms");
        settings.put("astrasonic.database.frozen-after", "5s");
        settings.put("astrasonic.local", true);
        settings.put("astrasonic.outbound.stand-ins", "http://127.0.0.1:9");
        settings.put("spring.flyway.enabled", false);
        settings.put("spring.data.jpa.repositories.bootstrap-mode", "lazy");
        settings.put("server.port", 0);
        settings.put("logging.level.root", "WARN");
        settings.putAll(more);
        return settings;
    }
}
