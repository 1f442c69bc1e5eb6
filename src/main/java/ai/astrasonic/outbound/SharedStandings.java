package ai.astrasonic.outbound;

import ai.astrasonic.outbound.OutboundFailure.Resting;
import ai.astrasonic.outbound.OutboundFailure.SwitchedOff;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One row for each recipient, which every call of every instance passes in a short transaction of its own. Turns go by the clock
 * of the database, the only one that all instances share; rests by the injected one, since minutes do not ask for more.
 */
@Component
class SharedStandings implements Standings {

    /** So many failures in a row, and calls rest. */
    static final int MOST_FAILURES = 5;

    /** Whoever would wait longer comes back later. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** A process that calls for the first time is slow to get its first call out; those behind must not catch up with it. */
    private static final Duration FIRST_CALL = Duration.ofMillis(600);

    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    /** A trial whose process died must not keep the recipient closed. */
    private static final Duration AFTER_PATIENCE = Duration.ofSeconds(10);

    private static final String KNOWN =
            "INSERT INTO outbound_standing (recipient, free_at) VALUES (:recipient, clock_timestamp()) ON CONFLICT DO NOTHING";

    private static final String TAKE = """
            UPDATE outbound_standing SET
                free_at = greatest(free_at, clock_timestamp()) + make_interval(secs => :step),
                rests_until = CASE WHEN failures >= :most THEN CAST(:now AS timestamptz) + make_interval(secs => :trial) END
            WHERE recipient = :recipient AND off_because IS NULL AND coalesce(rests_until <= :now, true)
              AND free_at <= clock_timestamp() + make_interval(secs => :longest)
            RETURNING CAST(extract(epoch FROM free_at - clock_timestamp()) AS double precision) - :step AS wait, failures""";

    private static final String WHY_NOT = """
            SELECT off_because IS NOT NULL AS off, CAST(greatest(
                extract(epoch FROM rests_until - CAST(:now AS timestamptz)),
                extract(epoch FROM free_at - clock_timestamp())) AS double precision) AS wait
            FROM outbound_standing WHERE recipient = :recipient""";

    private static final String OUTSIDE_A_REST = " AND (:trial OR coalesce(rests_until <= :now, true))";

    private static final String WORKED =
            "UPDATE outbound_standing SET failures = 0, rests_until = NULL WHERE recipient = :recipient"
                    + OUTSIDE_A_REST;

    private static final String FAILED = """
            UPDATE outbound_standing SET failures = failures + 1,
                rests_until = CASE WHEN failures + 1 >= :most THEN CAST(:now AS timestamptz) + make_interval(
                    secs => least(:first * power(2, least(failures + 1 - :most, 10)), :longest)) END
            WHERE recipient = :recipient""" + OUTSIDE_A_REST;

    private static final String REST =
            "UPDATE outbound_standing SET rests_until = greatest(rests_until, :until) WHERE recipient = :recipient";

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Set<String> called = ConcurrentHashMap.newKeySet();
    private final Map<Addressee, Gap> gaps = new ConcurrentHashMap<>();

    SharedStandings(@Qualifier("outboundDataSource") DataSource outbound, Clock clock) {
        this.jdbc = JdbcClient.create(outbound);
        this.apart = new TransactionTemplate(new JdbcTransactionManager(outbound));
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public Turn take(Addressee addressee) {
        var recipient = addressee.recipient();
        var step = called.add(recipient) ? addressee.step().plus(FIRST_CALL) : addressee.step();
        return apart.<Optional<Turn>>execute(now -> tried(addressee, step))
                .or(() -> {
                    statement(KNOWN, Map.of("recipient", recipient));
                    return apart.<Optional<Turn>>execute(now -> tried(addressee, step));
                })
                .orElseThrow(() -> whyNot(recipient));
    }

    private Optional<Turn> tried(Addressee addressee, Duration step) {
        return jdbc.sql(TAKE)
                .param("recipient", addressee.recipient())
                .param("step", seconds(step))
                .param("trial", seconds(addressee.patience().plus(AFTER_PATIENCE)))
                .param("longest", seconds(LONGEST_WAIT))
                .param("most", MOST_FAILURES)
                .param("now", now())
                .query((row, n) -> turn(row.getDouble("wait"), row.getInt("failures")))
                .optional();
    }

    private static Turn turn(double wait, int failures) {
        return Turn.in(duration(Math.max(0, wait)), failures, failures >= MOST_FAILURES);
    }

    @Override
    public Duration gap(Addressee addressee) {
        return gaps.computeIfAbsent(addressee, one -> new Gap(one.closest())).take();
    }

    private OutboundFailure whyNot(String recipient) {
        return jdbc.sql(WHY_NOT)
                .param("recipient", recipient)
                .param("now", now())
                .query((row, n) -> row.getBoolean("off")
                        ? new SwitchedOff(recipient)
                        : new Resting(recipient, duration(Math.max(1, row.getDouble("wait")))))
                .single();
    }

    @Override
    public void worked(Addressee addressee, Turn turn) {
        if (turn.failures() > 0) {
            statement(WORKED, Map.of("recipient", addressee.recipient(), "trial", turn.trial(), "now", now()));
        }
    }

    @Override
    public void failed(Addressee addressee, Turn turn) {
        statement(
                FAILED,
                Map.of(
                        "recipient", addressee.recipient(),
                        "trial", turn.trial(),
                        "most", MOST_FAILURES,
                        "first", seconds(FIRST_REST),
                        "longest", seconds(LONGEST_REST),
                        "now", now()));
    }

    @Override
    public void rest(Addressee addressee, Duration time) {
        statement(REST, Map.of("recipient", addressee.recipient(), "until", now().plus(time)));
    }

    private void statement(String sql, Map<String, Object> values) {
        apart.executeWithoutResult(now -> jdbc.sql(sql).params(values).update());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
