package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks as they are stored. Leases are kept by the database's own clock: they are about processes. */
@Component
class TaskTable {

    private static final String CLAIM = """
            UPDATE recipient_task t SET lease = gen_random_uuid(), leased_until = clock_timestamp() + :lease::interval,
                   attempts = attempts + 1
            WHERE t.id IN (SELECT id FROM recipient_task
                           WHERE recipient = :recipient AND next_at <= :now AND ask <> 'EXPORT'
                             AND (leased_until IS NULL OR leased_until < clock_timestamp())
                           ORDER BY next_at LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING t.id, t.request_id, t.account_id, t.recipient, t.ask, t.state, t.sealed, t.attempts, t.asked_at, t.lease""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Answers the id of the new task; null when it was opened before. */
    @Nullable
    UUID open(RequestId request, AccountId person, String recipient, Ask ask) {
        return jdbc.sql("""
                        INSERT INTO recipient_task (id, request_id, account_id, recipient, ask, state, asked_at)
                        VALUES (:id, :request, :person, :recipient, :ask, 'PLANNED', :now)
                        ON CONFLICT (request_id, recipient, ask) DO NOTHING RETURNING id""")
                .param("id", Ids.next(clock))
                .param("request", request.value())
                .param("person", person.value())
                .param("recipient", recipient)
                .param("ask", ask.name())
                .param("now", now())
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional()
                .orElse(null);
    }

    void seal(UUID task, byte[] sealed) {
        jdbc.sql("UPDATE recipient_task SET sealed = :sealed, next_at = :now WHERE id = :id")
                .param("sealed", sealed)
                .param("now", now())
                .param("id", task)
                .update();
    }

    /** How many have no outcome, counted no further than so many. */
    int waiting(String recipient, Ask ask, int most) {
        return jdbc.sql("SELECT count(*) FROM (SELECT FROM recipient_task WHERE recipient = :recipient AND ask = :ask"
                        + " AND next_at IS NOT NULL LIMIT :most) first_ones")
                .param("recipient", recipient)
                .param("ask", ask.name())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    List<String> due() {
        return jdbc.sql("SELECT DISTINCT recipient FROM recipient_task WHERE next_at <= :now AND ask <> 'EXPORT'"
                        + " AND (leased_until IS NULL OR leased_until < clock_timestamp())")
                .param("now", now())
                .query((row, n) -> row.getString(1))
                .list();
    }

    List<Claimed> claim(String recipient, int most, Duration lease) {
        return jdbc.sql(CLAIM)
                .param("recipient", recipient)
                .param("most", most)
                .param("lease", lease.toMillis() + " milliseconds")
                .param("now", now())
                .query(TaskTable::claimed)
                .list();
    }

    static Claimed claimed(ResultSet row, int n) throws SQLException {
        return new Claimed(
                row.getObject("id", UUID.class),
                new RequestId(row.getObject("request_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("recipient"),
                Ask.valueOf(row.getString("ask")),
                TaskState.valueOf(row.getString("state")) == TaskState.ACCEPTED,
                row.getBytes("sealed"),
                row.getInt("attempts"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("lease", UUID.class));
    }

    void prolong(Collection<UUID> leases, Duration lease) {
        jdbc.sql(
                        "UPDATE recipient_task SET leased_until = clock_timestamp() + :lease::interval WHERE lease = ANY(:leases)")
                .param("lease", lease.toMillis() + " milliseconds")
                .param("leases", leases.toArray(UUID[]::new))
                .update();
    }

    /** False when another instance has taken the task over meanwhile: then nothing is stored. */
    boolean store(Claimed task, Stored what) {
        return jdbc.sql("""
                        UPDATE recipient_task SET state = :state, reason = :reason, until = :until, counts = :counts::jsonb,
                               sealed = :sealed, next_at = :next, ended_at = :ended, lease = NULL, leased_until = NULL,
                               due_on = CASE WHEN :later THEN CAST(:until AS date) + 30 ELSE due_on END
                        WHERE id = :id AND lease = :lease""")
                        .param("state", what.state().name())
                        .param("reason", what.reason())
                        .param("until", what.until())
                        .param("later", what.state() == TaskState.KEPT && what.sealed() != null)
                        .param("counts", what.counts())
                        .param("sealed", what.sealed())
                        .param("next", at(what.next()))
                        .param("ended", what.state().isFinal() ? now() : null)
                        .param("id", task.id())
                        .param("lease", task.lease())
                        .update()
                == 1;
    }

    /** The attempt came to nothing that could be stored; another is made later. */
    void postpone(Claimed task, Instant next) {
        jdbc.sql(
                        "UPDATE recipient_task SET next_at = :next, lease = NULL, leased_until = NULL WHERE id = :id AND lease = :lease")
                .param("next", at(next))
                .param("id", task.id())
                .param("lease", task.lease())
                .update();
    }

    /** Tried again at once; nothing happens to one that has a final outcome, or can be asked by letter only. */
    boolean again(UUID task) {
        return jdbc.sql(
                                "UPDATE recipient_task SET next_at = :now WHERE id = :id AND ended_at IS NULL AND ask <> 'EXPORT'"
                                        + " AND sealed IS NOT NULL AND reason <> '" + Ticketing.PART + "'")
                        .param("now", now())
                        .param("id", task)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
