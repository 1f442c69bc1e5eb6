package ai.astrasonic.securitylog;

import ai.astrasonic.holds.HoldGround;
import ai.astrasonic.holds.HoldScope;
import ai.astrasonic.holds.LegalHolds;
import ai.astrasonic.holds.NewHold;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Days of the security log with what may happen to them, and an oracle that counts as superuser. */
@Lazy
@Component
class LogStories {

    static final LocalDate DAY = LocalDate.of(2026, 8, 9);
    static final AccountId HELD = new AccountId(new UUID(1, 1));
    static final AccountId SOMEBODY = new AccountId(new UUID(1, 2));

    private static final String EVIDENCE = "retention_evidence_for_tests";

    /** What the last evidence was told, whether or not its transaction was kept. */
    final List<LogContent> evidence = new ArrayList<>();

    private final SecurityEvents events;
    private final SecurityEventPartitions partitions;
    private final LegalHolds holds;
    private final DataSource retention;
    private final JdbcClient superuser;
    private final DataSource superuserSource;
    private final TestClock clock;

    LogStories(
            SecurityEvents events,
            SecurityEventPartitions partitions,
            LegalHolds holds,
            @Qualifier("retentionDataSource") DataSource retention,
            TestDatabases.Database database,
            TestClock clock) {
        this.events = events;
        this.partitions = partitions;
        this.holds = holds;
        this.retention = retention;
        this.superuserSource = database.superuser();
        this.superuser = JdbcClient.create(superuserSource);
        this.clock = clock;
    }

    /** As the application leaves it when it starts. */
    void nothing() {
        noDays();
        superuser.sql("DROP TABLE " + EVIDENCE).update();
        partitionsAhead();
    }

    void noDays() {
        tables().forEach(table -> superuser.sql("DROP TABLE " + table).update());
        superuser
                .sql("CREATE TABLE IF NOT EXISTS " + EVIDENCE + " (rows bigint, key_hash text)")
                .update();
        superuser.sql("TRUNCATE " + EVIDENCE).update();
        superuser
                .sql("GRANT INSERT ON " + EVIDENCE + " TO astrasonic_retention")
                .update();
        evidence.clear();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    void events(int count, LocalDate day) {
        eventsOf(SOMEBODY, count, day);
    }

    void eventsOf(AccountId account, int count, LocalDate day) {
        asSystem(() -> events.record(IntStream.range(0, count)
                .mapToObj(n -> event(
                        day.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(60L * n), account, UUID.randomUUID()))
                .toList()));
    }

    void event(Instant at, @Nullable AccountId account) {
        asSystem(() -> events.record(List.of(event(at, account, UUID.randomUUID()))));
    }

    private static SecurityEvent event(Instant at, @Nullable AccountId account, UUID id) {
        return new SecurityEvent(
                id,
                at,
                account,
                InetAddress.getLoopbackAddress(),
                SecurityEventKind.SIGN_IN,
                SecurityOutcome.SUCCEEDED,
                null,
                null);
    }

    LogEvidence evidence() {
        return (jdbc, going) -> {
            evidence.add(going);
            jdbc.sql("INSERT INTO " + EVIDENCE + " VALUES (?, ?)")
                    .params(going.rows(), going.keyHash())
                    .update();
        };
    }

    long evidenceRows() {
        return superuser
                .sql("SELECT coalesce(sum(rows), 0) FROM " + EVIDENCE)
                .query(Long.class)
                .single();
    }

    List<String> tables() {
        return superuser
                .sql(
                        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname ~ '^security_event_[0-9]{8}$' ORDER BY 1")
                .query(String.class)
                .list();
    }

    /** Every row of every table of the log, wherever it hangs. */
    long rows() {
        return tables().stream()
                .mapToLong(table -> superuser
                        .sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }

    long rowsOf(AccountId account) {
        return superuser
                .sql("SELECT count(*) FROM security_event WHERE account_id = ?")
                .param(account.value())
                .query(Long.class)
                .single();
    }

    /** Hashes one row after the other, where the product lets the database do it. */
    LogContent recount(LocalDate day) {
        return recount("security_event_" + day.toString().replace("-", ""));
    }

    LogContent recountAll() {
        return recount("security_event");
    }

    private LogContent recount(String table) {
        return superuser
                .sql("SELECT uuid_hash_extended(id, 0), occurred_at FROM " + table + " ORDER BY random()")
                .query((row, n) -> new LogContent(
                        1,
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(2).toInstant(),
                        "%016x".formatted(row.getLong(1)),
                        0))
                .list()
                .stream()
                .reduce(LogContent.NOTHING, LogContent::and);
    }

    /** Has the log open in a transaction until it is closed. */
    Connection reader() throws SQLException {
        var connection = superuserSource.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT count(*) FROM security_event");
        }
        return connection;
    }

    ExpiredLog impatient() {
        return new ExpiredLog(retention, clock, Duration.ofMillis(200), Duration.ofSeconds(20));
    }

    void hold(AccountId account, @Nullable LocalDate from, @Nullable LocalDate until) {
        place(new HoldScope(Set.of(account), null, Set.of(), from, until));
    }

    void holdOnAll(@Nullable LocalDate from, @Nullable LocalDate until) {
        place(new HoldScope(Set.of(), null, Set.of("securitylog.event"), from, until));
    }

    void holdOnOtherRecords(AccountId account) {
        place(new HoldScope(Set.of(account), null, Set.of("billing.payment"), null, null));
    }

    private void place(HoldScope scope) {
        scope.people().forEach(this::isKnown);
        asDpo(() ->
                holds.place(new NewHold(HoldGround.LEGAL_CLAIMS, "a claim", scope, "counsel", today().plusMonths(2))));
    }

    private void isKnown(AccountId account) {
        if (superuser
                        .sql("SELECT count(*) FROM account WHERE id = ?")
                        .param(account.value())
                        .query(Long.class)
                        .single()
                == 0) {
            new AccountRows(superuser).open(account);
        }
    }

    /** In a thread of its own, which has to wait for its turn. */
    void placeElsewhere(CompletableFuture<Boolean> placed) {
        Thread.ofVirtual().start(() -> {
            hold(HELD, null, null);
            placed.complete(true);
        });
    }

    void untilSomebodyWaitsForTheHolds() {
        while (superuser
                .sql(
                        "SELECT NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ExclusiveLock' AND NOT granted)")
                .query(Boolean.class)
                .single()) {
            Thread.onSpinWait();
        }
    }

    void releaseHolds() {
        superuser
                .sql("UPDATE legal_hold SET released_at = now(), released_by = 'tester', release_reason = 'over'")
                .update();
        superuser.sql("UPDATE legal_hold_person SET released_at = now()").update();
    }

    void partitionsAhead() {
        partitions.makeAhead();
    }

    void drop(LocalDate day) {
        superuser
                .sql("DROP TABLE security_event_" + day.toString().replace("-", ""))
                .update();
    }

    void defaultPartition() {
        superuser
                .sql("CREATE TABLE security_event_default PARTITION OF security_event DEFAULT")
                .update();
        superuser.sql("""
                        INSERT INTO security_event (id, occurred_at, ip, kind, outcome)
                        VALUES (gen_random_uuid(), '2020-01-01Z', '::1', 'SIGN_IN', 'SUCCEEDED')""").update();
        superuser
                .sql("ALTER TABLE security_event_default OWNER TO astrasonic_log")
                .update();
    }

    void noDefaultPartition() {
        superuser.sql("DROP TABLE security_event_default").update();
    }

    private static void asSystem(Runnable work) {
        as("system", work);
    }

    private static void asDpo(Runnable work) {
        as("dpo", work);
    }

    private static void as(String role, Runnable work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken("tester", "", "ROLE_" + role));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
