package ai.astrasonic.jobs.retention;

import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.retention.SheetDesk;
import ai.astrasonic.retention.SheetLine;
import ai.astrasonic.retention.Sheets;
import ai.astrasonic.retention.TargetCatalogue;
import ai.astrasonic.securitylog.SecurityEventPartitions;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tests of retention talk about: records of a certain age, nights, and what an outsider counts afterwards. */
@Lazy
@Component
class RetentionStories {

    private final LaunchRunner runner;
    private final SheetDesk desk;
    private final Sheets sheets;
    private final TargetCatalogue targets;
    private final Approvals approvals;
    private final SecurityEventPartitions partitions;
    private final JdbcClient superuser;
    private final TestClock clock;

    RetentionStories(
            LaunchRunner runner,
            SheetDesk desk,
            Sheets sheets,
            TargetCatalogue targets,
            Approvals approvals,
            SecurityEventPartitions partitions,
            TestDatabases.Database database,
            TestClock clock) {
        this.runner = runner;
        this.desk = desk;
        this.sheets = sheets;
        this.targets = targets;
        this.approvals = approvals;
        this.partitions = partitions;
        this.superuser = JdbcClient.create(database.superuser());
        this.clock = clock;
    }

    JdbcClient outsider() {
        return superuser;
    }

    /** Answers how many records are due by it. */
    long plant(Planted what, int rows) {
        if (what == Planted.LOG) {
            partitions.make(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                    .minusDays(110)
                    .datesUntil(
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2)));
        }
        superuser.sql(what.insert()).params(planting(what.insert(), rows)).update();
        return what.records(rows);
    }

    private Map<String, Object> planting(String insert, int rows) {
        Map<String, Object> values = new HashMap<>(Map.of("rows", rows, "now", now()));
        if (insert.contains(":first")) {
            values.put(
                    "first",
                    superuser
                            .sql("SELECT coalesce(max(last_number), 0) FROM payment_ledger")
                            .query(Long.class)
                            .single());
        }
        return values;
    }

    /** Counted from outside, and not as the product counts. */
    long left(Planted what) {
        return superuser.sql(what.left()).param("now", now()).query(Long.class).single();
    }

    /** Records that have time yet, of each kind one. */
    void plantYoungOnes() {
        partitions.make(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(3)
                .datesUntil(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2)));
        superuser
                .sql("INSERT INTO security_event (id, occurred_at, ip, kind, outcome) VALUES (gen_random_uuid(),"
                        + " :now::timestamptz - interval '1 hour', '192.0.2.1', 'SIGN_IN', 'SUCCEEDED')")
                .param("now", now())
                .update();
        mail(today().minusDays(3), null);
    }

    long youngOnes() {
        return superuser
                .sql(
                        "SELECT (SELECT count(*) FROM security_event WHERE occurred_at > :now::timestamptz - interval '2 days')"
                                + " + (SELECT count(*) FROM email_sent WHERE queued_at > :now::timestamptz - interval '9 days' AND template = 'welcome')")
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** What all lines together say that they ended in a place. */
    long provenGone(Planted what) {
        return superuser
                .sql("SELECT coalesce(sum(gone), 0) FROM retention_line WHERE target = :target")
                .param("target", what.target())
                .query(Long.class)
                .single();
    }

    String stateOf(UUID line) {
        return superuser
                .sql("SELECT state FROM retention_line WHERE id = :id")
                .param("id", line)
                .query(String.class)
                .single();
    }

    /** Key of an order to end what is due in a place; where the rule wants it, two people have let it go. */
    String order(Planted what) {
        var key = "again-test-" + UUID.randomUUID();
        if (!what.asksASecondPerson()) {
            superuser
                    .sql("INSERT INTO retention_order (key, because, ordered_at) VALUES (:key, 'BY_HAND', now())")
                    .param("key", key)
                    .update();
            return key;
        }
        var line = RunAs.jobFor("retention", () -> planned(what, key));
        if (stateOf(line).equals("WAITING")) {
            letGo(line);
        }
        return "line-" + line;
    }

    /** Plans a place in which nothing is due yet. */
    UUID planEmpty(Planted what, String run) {
        return RunAs.jobFor("retention", () -> planned(what, run));
    }

    /** The run of the day may have planned it before. */
    private UUID planned(Planted what, String run) {
        return switch (sheets.plan(run, targets.get(what.target()), Set.of())) {
            case Sheets.Planned.As now -> now.line().id();
            case Sheets.Planned.Before before -> before.line().id();
        };
    }

    /** One asks and another approves. */
    void letGo(UUID line) {
        var asked = SignIn.as("dieuwke", () -> desk.ask(line, "their time is over"));
        SignIn.as("diederik", () -> approvals.approve(asked, "counted and agreed"));
        Awaitility.await()
                .until(() -> !stateOf(line).equals("WAITING")
                        && superuser
                                        .sql("SELECT count(*) FROM retention_order WHERE key = :key")
                                        .param("key", "line-" + line)
                                        .query(Long.class)
                                        .single()
                                == 1);
    }

    /** Every line and every order, for whoever reads a failure. */
    List<String> whatBecame() {
        return superuser
                .sql(
                        "SELECT concat_ws(' ', run, target, state, waits_for, due, gone, left_due, failure, execution, planned_at) FROM"
                                + " retention_line WHERE due > 0 UNION ALL SELECT concat_ws(' ', key, ordered_at, done_at) FROM retention_order"
                                + " ORDER BY 1")
                .query((row, n) -> row.getString(1))
                .list();
    }

    List<String> openOrders() {
        return superuser
                .sql("SELECT key FROM retention_order WHERE done_at IS NULL")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Orders, and lines of any run: the run of the day takes over what an order planned before it. */
    List<String> unfinished() {
        return superuser
                .sql(
                        "SELECT key FROM retention_order WHERE done_at IS NULL UNION ALL"
                                + " SELECT concat(run, ' ', target) FROM retention_line WHERE state IN ('PLANNED', 'RUNNING') AND due > 0")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }

    /** The run of today, as the scheduler would make it. */
    LaunchResult tonight() {
        return runner.run(new LaunchOrder(RetentionJob.NAME, today().toString(), "system"));
    }

    LaunchResult again(String order) {
        return runner.run(new LaunchOrder(RetentionAgainJob.NAME, order, "system"));
    }

    SheetLine line(String target) {
        return lines().stream()
                .filter(line -> line.target().equals(target))
                .findFirst()
                .orElseThrow();
    }

    List<SheetLine> lines() {
        return desk.since(today().minusDays(1));
    }

    /** A mail that was queued at noon of a day. */
    UUID mail(LocalDate day, @Nullable UUID account) {
        var id = UUID.randomUUID();
        superuser
                .sql("""
                        INSERT INTO email_sent (id, account_id, address, template, language, subject, body_sha256, message_id,
                                                outcome, queued_at, sent_at)
                        VALUES (:id, :account, 'someone@example.org', 'welcome', 'en', 'Welcome', 'x', :id::text, 'SENT',
                                :at, :at)""")
                .param("id", id)
                .param("account", account)
                .param("at", noon(day).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void mails(LocalDate day, int count) {
        superuser
                .sql("""
                        INSERT INTO email_sent (id, address, template, language, subject, body_sha256, message_id, outcome,
                                                queued_at, sent_at)
                        SELECT gen_random_uuid(), 'someone@example.org', 'welcome', 'en', 'Welcome', 'x',
                               gen_random_uuid()::text, 'SENT', :at, :at FROM generate_series(1, :count)""")
                .param("at", noon(day).atOffset(ZoneOffset.UTC))
                .param("count", count)
                .update();
    }

    long mails() {
        return superuser
                .sql("SELECT count(*) FROM email_sent")
                .query(Long.class)
                .single();
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Controller.ZONE).toInstant();
    }
}
