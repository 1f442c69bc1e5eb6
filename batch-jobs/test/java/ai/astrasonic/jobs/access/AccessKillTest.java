package ai.astrasonic.jobs.access;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.AuditVerification;
import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.local.LocalRecipients;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.PackageOrder;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.Kills;
import ai.astrasonic.testing.TestDatabases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Packages come out whole, once each, however often the process that builds them is killed. */
@DatabaseTest
class AccessKillTest {

    private static final int ROWS = 60_000;
    private static final int LONGEST_DELAY = 250;
    private static final List<String> THAT_SEND = List.of("crisp", "posthog", "resend", "sentry");
    private static final List<String> COPIES = List.of(
            "recipients/crisp/conversations.json",
            "recipients/crisp/profiles.json",
            "recipients/posthog/events.json",
            "recipients/posthog/persons.json",
            "recipients/resend/contacts.json",
            "recipients/sentry/reports.json");
    private static final List<String> STEPS = List.of(
            "collect",
            "recipients",
            "recipients",
            "write",
            "sign",
            "upload",
            "upload",
            "verify",
            "verify",
            "record",
            "tidy");
    private static final String UNFINISHED = """
            SELECT concat_ws(' ', t.task_instance, 'due', t.execution_time, 'picked', t.picked, 'failures',
                             t.consecutive_failures, (SELECT string_agg(left(e.exit_message, 300), ' | ' ORDER BY e.job_execution_id DESC)
                                                      FROM batch_job_execution e WHERE e.exit_message <> ''))
            FROM scheduled_tasks t WHERE t.task_name = 'launch' AND t.task_instance LIKE 'access%'""";

    @Autowired
    AccessStories stories;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    AuditVerification verification;

    @TempDir
    Path folder;

    private final List<PackageOrder> orders = new ArrayList<>();

    @Test
    void three_kills_at_random_moments_lose_nothing_and_double_nothing() throws Exception {
        kill(Integer.getInteger("astrasonic.kills", 3), Map.of());
    }

    @Test
    @Tag("long")
    void two_hundred_kills_at_random_moments_lose_nothing_and_double_nothing_here_or_there() throws Exception {
        try (var there = LocalRecipients.start(0, Clock.systemUTC())) {
            kill(200, there.settings());
            everyCallThatTheyHeardIsEvidence(there);
            orders.forEach(this::holdsTheCopies);
        }
    }

    private void kill(int times, Map<String, String> recipients) throws Exception {
        try (var kills = new Kills("access-package", STEPS.stream().distinct().toList(), database, this::nothingToDo)
                .telling(recipients)) {
            orders.add(anOrder());
            kills.run(times, STEPS, LONGEST_DELAY, new Kills.Round() {

                @Override
                public void before() {
                    if (isBuilt(orders.getLast())) {
                        orders.add(anOrder());
                    }
                }

                @Override
                public void after() {
                    whatIsBuiltIsGood(orders.getLast());
                }
            });
            kills.finish(this::unfinished);
            for (var order : orders) {
                theOracleFindsOneWholePackage(order);
            }
            kills.hitTheJobAtWork(times);
            theAuditTrailIsWhole();
        }
    }

    /** A call is noted before it leaves, so the evidence may tell of some that nobody heard, and of none too few. */
    private void everyCallThatTheyHeardIsEvidence(LocalRecipients there) {
        for (var recipient : THAT_SEND) {
            int noted = stories.sql()
                    .sql("SELECT count(*) FROM recipient_call c JOIN recipient_task t ON t.id = c.task_id"
                            + " WHERE t.recipient = :recipient AND t.ask = 'EXPORT'")
                    .param("recipient", recipient)
                    .query(Integer.class)
                    .single();
            assertThat(there.standIns().control(recipient).calls())
                    .as(recipient)
                    .hasSizeBetween(orders.size(), noted);
        }
        assertThat(stories.sql()
                        .sql(
                                "SELECT concat_ws(' ', recipient, state, reason) FROM recipient_task WHERE ended_at IS NULL")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private boolean nothingToDo() {
        return isBuilt(orders.getLast()) && launches() == 0;
    }

    private void whatIsBuiltIsGood(PackageOrder order) {
        if (isBuilt(order)) {
            var verdict = PackageVerifier.verify(stories.download(order, folder), null);
            assertThat(verdict.good()).as(verdict.lines().toString()).isTrue();
        }
    }

    private void theAuditTrailIsWhole() {
        var report = verification.verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.links()).isGreaterThan(orders.size());
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
        assertThat(Kills.WORK.resolve(order.accessPackage().toString())).doesNotExist();
        assertThat(stories.timesBuilt(order)).isEqualTo(1);
        assertThat(stories.rowsIn(order, "data/securitylog.event.csv", folder)).isEqualTo(ROWS);
    }

    private void holdsTheCopies(PackageOrder order) {
        assertThat(stories.names(order, folder))
                .as(stories.text(order, "recipients.json", folder))
                .containsAll(COPIES);
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
}
