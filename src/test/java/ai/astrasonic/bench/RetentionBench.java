package ai.astrasonic.bench;

import ai.astrasonic.retention.Due;
import ai.astrasonic.retention.RetentionRule;
import ai.astrasonic.retention.RetentionRules;
import ai.astrasonic.retention.RetentionTarget;
import ai.astrasonic.retention.TargetCatalogue;
import ai.astrasonic.retention.Work;
import ai.astrasonic.securitylog.ExpiredLog;
import ai.astrasonic.securitylog.LogEvidence;
import ai.astrasonic.securitylog.LogRemoval;
import ai.astrasonic.seed.BulkRows;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.TestDatabases;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A6: records of a table that has no partitions, mails, ended in pieces with their evidence, against one DELETE of as many.
 *
 * <p>A5: the end of one day of the security log, with its evidence, against the two statements that somebody would type: at most one
 * and a half times as long and 200 ms more, with at most a megabyte of write-ahead log. A7: how long an INSERT beside it takes
 * at worst while a reader has the whole log open for five seconds, against INSERTs alone. And, for comparison only, rows deleted
 * one entity after the other.
 */
final class RetentionBench implements Benchmark {

    private static final int DAYS = 90;
    private static final int ROUNDS = 5;
    private static final int PEOPLE = 100_000;
    private static final double FACTOR = 1.5;
    private static final double FOR_EVIDENCE = 0.2;
    private static final long MOST_LOG = 1 << 20;
    private static final double LONGEST_INSERT = 0.5;
    private static final int READER_SECONDS = 5;
    private static final int ONE_BY_ONE = 10_000;

    /** A thread for each: on two processors the common pool has but one. */
    private static final Executor BESIDE = Thread::startVirtualThread;

    private static final String EVIDENCE = """
            CREATE TABLE bench_evidence (day_rows bigint, key_hash text, oldest text, newest text);
            GRANT INSERT ON bench_evidence TO astrasonic_retention;
            GRANT DELETE ON security_event TO astrasonic_app""";

    private static final String INSERT = """
            INSERT INTO security_event (id, occurred_at, account_id, ip, kind, outcome, user_agent_family)
            VALUES (gen_random_uuid(), now(), NULL, '198.51.100.7', 'SIGN_IN', 'SUCCEEDED', 'Firefox')""";

    private static final double LEAST_OF_ONE_DELETE = 0.40;
    private static final int ROWS_AT_ONCE = 10_000;
    private static final LocalDate FIRST_BAND = LocalDate.of(2020, 1, 1);

    private static final String MAILS = """
            INSERT INTO email_sent (id, address, template, language, subject, body_sha256, message_id, outcome, queued_at, sent_at)
            SELECT gen_random_uuid(), 'someone@example.org', 'welcome', 'en', 'Welcome', 'x', gen_random_uuid()::text, 'SENT', at, at
            FROM generate_series(0, :bands - 1) band, generate_series(1, :rows) n,
                 LATERAL (SELECT :first::date::timestamp AT TIME ZONE 'Europe/Amsterdam' + band * interval '1 day'
                                 + n * interval '1 second' * (86000.0 / :rows)) t(at)""";

    private static final String LINE = """
            INSERT INTO retention_line (id, run, day, rule, rule_version, target, ending, through, due, held, set_aside,
                                        recently_used, bytes, content_sha256, state, waits_for, planned_at, execution)
            VALUES (:line, 'bench', :day, 'email', 1, 'mail.sent', 'DELETE', :day, 0, 0, 0, 0, 0, 'x', 'RUNNING', '{}', now(), 1)""";

    private static final String ROWS =
            " security_event WHERE occurred_at >= :day AND occurred_at < :day + interval '1 day'";

    @Override
    public long usualRows() {
        return 10_000_000;
    }

    @Override
    public int heapMegabytes() {
        return 256;
    }

    @Override
    public void run(ConfigurableApplicationContext application, long rows, Consumer<Result> results) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("bench", "", "ROLE_" + Roles.SYSTEM));
        var bench = new Running(application, rows / DAYS);
        application.getBean(BulkRows.class).securityEvents(rows, DAYS, PEOPLE);
        bench.superuser.sql("VACUUM (ANALYZE) security_event").update();
        bench.superuser.sql("CHECKPOINT").update();
        bench.superuser.sql(EVIDENCE).update();
        bench.nextDay();
        results.accept(bench.partition());
        results.accept(bench.chunks(application));
        results.accept(bench.inserts());
        results.accept(bench.oneByOne());
    }

    /** A database full of days, each of which can end once. */
    private static final class Running {
        private final ExpiredLog log;
        private final DataSource app;
        private final DataSource retention;
        private final EntityManagerFactory entities;
        private final DataSource superusers;
        private final JdbcClient superuser;
        private final LocalDate today;
        private final long rowsOfADay;
        private int days;

        Running(ConfigurableApplicationContext application, long rowsOfADay) {
            this.log = application.getBean(ExpiredLog.class);
            this.app = application.getBean("dataSource", DataSource.class);
            this.retention = application.getBean("retentionDataSource", DataSource.class);
            this.entities = application.getBean(EntityManagerFactory.class);
            this.superusers = application.getBean(TestDatabases.Database.class).superuser();
            this.superuser = JdbcClient.create(superusers);
            this.today = LocalDate.ofInstant(application.getBean(Clock.class).instant(), ZoneOffset.UTC);
            this.rowsOfADay = rowsOfADay;
        }

        LocalDate nextDay() {
            return today.minusDays(DAYS - days++);
        }

        /** A day for warming up each side, then whole days in turns. */
        Result partition() throws Exception {
            ended(nextDay());
            typed(nextDay());
            var written = new ArrayList<Long>();
            var rounds = Rounds.of(ROUNDS, () -> logged(written, () -> ended(nextDay())), () -> typed(nextDay()));
            double allowed = FACTOR * rounds.baseline() + FOR_EVIDENCE;
            System.err.printf(
                    "A5: a day of %,d rows; at most %.3f s allowed; WAL of each drop: %s bytes%n",
                    rowsOfADay, allowed, written);
            return new Result(
                    "A5",
                    rowsOfADay,
                    rounds.product(),
                    "DETACH PARTITION CONCURRENTLY and DROP TABLE on an open connection",
                    rounds.baseline(),
                    rounds.baseline() / allowed,
                    written.stream().allMatch(bytes -> bytes <= MOST_LOG));
        }

        /** Both sides end mails of a band of days each, the oldest first, so that each finds as many and what the others left dead. */
        Result chunks(ConfigurableApplicationContext application) throws Exception {
            var target = application.getBean(TargetCatalogue.class).get("mail.sent");
            var rule = application.getBean(RetentionRules.class).on(today, target.rule());
            var line = UUID.randomUUID();
            superuser.sql(LINE).param("line", line).param("day", today).update();
            superuser
                    .sql(MAILS)
                    .param("rows", rowsOfADay)
                    .param("bands", 2 * ROUNDS)
                    .param("first", FIRST_BAND)
                    .update();
            superuser.sql("VACUUM (ANALYZE) email_sent").update();
            var band = new AtomicInteger();
            var rounds = Rounds.of(
                    ROUNDS,
                    () -> ended(target, new Work(line, 1, new Due(rule, next(band), null), ROWS_AT_ONCE, null)),
                    () -> JdbcClient.create(retention)
                            .sql("DELETE FROM email_sent WHERE queued_at < :before")
                            .param("before", RetentionRule.endOf(next(band)).atOffset(ZoneOffset.UTC))
                            .update());
            return new Result(
                    "A6",
                    rowsOfADay,
                    rounds.product(),
                    "one DELETE of as many rows",
                    rounds.baseline(),
                    rounds.baseline() / rounds.product(),
                    rounds.baseline() / rounds.product() >= LEAST_OF_ONE_DELETE);
        }

        private static LocalDate next(AtomicInteger band) {
            return FIRST_BAND.plusDays(band.getAndIncrement());
        }

        private static long ended(RetentionTarget target, Work work) {
            long rows = 0;
            for (var some = target.endSome(work); ; some = target.endSome(work)) {
                rows += some.gone();
                if (!some.more()) {
                    return rows;
                }
                work = work.goingOn(some);
            }
        }

        private long ended(LocalDate day) {
            LogEvidence evidence = (jdbc, going) -> jdbc.sql("INSERT INTO bench_evidence VALUES (?, ?, ?, ?)")
                    .params(
                            going.rows(),
                            going.keyHash(),
                            String.valueOf(going.oldest()),
                            String.valueOf(going.newest()))
                    .update();
            if (log.drop(day, evidence) instanceof LogRemoval.Dropped(var content)) {
                return content.rows();
            }
            throw new IllegalStateException("The day " + day + " did not go");
        }

        private int typed(LocalDate day) {
            var table = "security_event_" + day.toString().replace("-", "");
            var jdbc = JdbcClient.create(retention);
            jdbc.sql("ALTER TABLE security_event DETACH PARTITION " + table + " CONCURRENTLY")
                    .update();
            return jdbc.sql("DROP TABLE " + table).update();
        }

        private long logged(List<Long> written, Callable<Long> work) throws Exception {
            long before = position();
            long rows = work.call();
            written.add(position() - before);
            return rows;
        }

        private long position() {
            return superuser
                    .sql("SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint")
                    .query(Long.class)
                    .single();
        }

        /** The worst of all rounds counts here, not the median. */
        Result inserts() throws Exception {
            var alone = new Latencies();
            var beside = new Latencies();
            for (int round = 0; round < Rounds.LEAST; round++) {
                alone.of(app, this::reading);
                beside.of(app, () -> {
                    var reader = CompletableFuture.supplyAsync(this::reading, BESIDE);
                    whenReading();
                    ended(nextDay());
                    return reader.get();
                });
                System.err.printf(
                        "round %d: INSERT alone %s, beside the end of a day with a reader %s%n",
                        round + 1, alone, beside);
            }
            return new Result(
                    "A7",
                    beside.count(),
                    beside.longest(),
                    "the longest of as many INSERTs alone, a reader beside them",
                    alone.longest(),
                    0,
                    beside.longest() <= LONGEST_INSERT);
        }

        private int reading() {
            return JdbcClient.create(superusers)
                    .sql("SELECT count(*) FROM (SELECT id FROM security_event LIMIT 1) e, pg_sleep(" + READER_SECONDS
                            + ")")
                    .query(Integer.class)
                    .single();
        }

        private void whenReading() {
            while (superuser.sql("""
                            SELECT count(*) = 0 FROM pg_stat_activity
                            WHERE query LIKE '%pg_sleep%' AND wait_event = 'PgSleep'""").query(Boolean.class).single()) {
                Thread.onSpinWait();
            }
        }

        /** What {@code deleteBy} of a repository does: reads entities and deletes each by its key. */
        Result oneByOne() throws Exception {
            var entitiesOf = nextDay();
            var rowsOf = nextDay();
            double slow = Rounds.seconds(() -> entityByEntity(entitiesOf));
            double plain = Rounds.seconds(() -> JdbcClient.create(app)
                    .sql(
                            "DELETE FROM security_event WHERE occurred_at >= :day AND occurred_at < :day + interval '1 day'"
                                    + " AND ctid = ANY (ARRAY(SELECT ctid FROM" + ROWS + " LIMIT " + ONE_BY_ONE + "))")
                    .param("day", rowsOf.atStartOfDay().atOffset(ZoneOffset.UTC))
                    .update());
            return new Result("deleteBy", ONE_BY_ONE, slow, "one DELETE of as many rows", plain, 0, true);
        }

        private int entityByEntity(LocalDate day) {
            try (var entityManager = entities.createEntityManager()) {
                var transaction = entityManager.getTransaction();
                transaction.begin();
                var found = entityManager
                        .createQuery(
                                "SELECT e FROM SecurityEventRow e WHERE e.occurredAt >= :from AND e.occurredAt < :until")
                        .setParameter("from", day.atStartOfDay().toInstant(ZoneOffset.UTC))
                        .setParameter("until", day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                        .setMaxResults(ONE_BY_ONE)
                        .getResultList();
                found.forEach(entityManager::remove);
                transaction.commit();
                return found.size();
            }
        }
    }

    /** How long INSERTs took, one after the other, for as long as something else went on. */
    private static final class Latencies {
        private double longest;
        private long count;

        <T> void of(DataSource app, Callable<T> meanwhile) throws Exception {
            var over = new AtomicBoolean();
            var inserting = CompletableFuture.runAsync(() -> insertUntil(over, app), BESIDE);
            try {
                meanwhile.call();
            } finally {
                over.set(true);
                inserting.join();
            }
        }

        private void insertUntil(AtomicBoolean over, DataSource app) {
            var jdbc = JdbcClient.create(app);
            while (!over.get()) {
                long start = System.nanoTime();
                jdbc.sql(INSERT).update();
                longest = Math.max(longest, (System.nanoTime() - start) / 1e9);
                count++;
            }
        }

        double longest() {
            return longest;
        }

        long count() {
            return count;
        }

        @Override
        public String toString() {
            return "%.4f s at worst of %,d".formatted(longest, count);
        }
    }
}
