package ai.astrasonic.correspondence;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.connectors.Ask;
import ai.astrasonic.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes tasks as people do, not as attempts do. A lease is taken away: what an attempt still hears is not stored. */
@Component
class Ticketing {

    /** A part of what a recipient holds: a call would erase the whole person, so it is asked by letter only. */
    static final String PART = "part";

    static final String REOPENED = "reopened";

    private static final String FREE = "lease = NULL, leased_until = NULL";

    private final JdbcClient jdbc;
    private final Clock clock;

    Ticketing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asked by letter from the beginning. */
    void byLetter(UUID task, String reason) {
        jdbc.sql("UPDATE recipient_task SET state = 'TICKET', reason = :reason, next_at = NULL WHERE id = :id")
                .param("reason", reason)
                .param("id", task)
                .update();
    }

    void dueOn(RequestId request, LocalDate day) {
        jdbc.sql("UPDATE recipient_task SET due_on = :day, reminded = '' WHERE request_id = :request"
                        + " AND ended_at IS NULL AND due_on <> :day")
                .param("day", day)
                .param("request", request.value())
                .update();
    }

    /** Whoever does something about a task looks after it from then on. */
    void chased(UUID task, LocalDate next) {
        jdbc.sql("UPDATE recipient_task SET chase_on = :next, owner = :me WHERE id = :id AND ended_at IS NULL")
                .param("next", next)
                .param("me", Actor.current().name())
                .param("id", task)
                .update();
    }

    void taken(UUID task) {
        jdbc.sql("UPDATE recipient_task SET owner = :me WHERE id = :id AND ended_at IS NULL")
                .param("me", Actor.current().name())
                .param("id", task)
                .update();
    }

    /** By what the person is known is forgotten here as well. */
    boolean settled(UUID task, TaskState state) {
        return jdbc.sql(
                                "UPDATE recipient_task SET state = :state, reason = '', until = NULL, counts = '{}', sealed = NULL,"
                                        + " next_at = NULL, chase_on = NULL, by_hand = true, owner = :me, ended_at = :now, "
                                        + FREE
                                        + " WHERE id = :id AND ended_at IS NULL")
                        .param("state", state.name())
                        .param("me", Actor.current().name())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", task)
                        .update()
                == 1;
    }

    /** Only what somebody settled: what was looked at stays. */
    boolean reopened(UUID task) {
        return jdbc.sql("UPDATE recipient_task SET state = 'TICKET', reason = '" + REOPENED
                                + "', by_hand = false, ended_at = NULL, reminded = '' WHERE id = :id AND by_hand")
                        .param("id", task)
                        .update()
                == 1;
    }

    Optional<UUID> open(RequestId request, String recipient) {
        return jdbc.sql("SELECT id FROM recipient_task WHERE request_id = :request AND recipient = :recipient"
                        + " AND ended_at IS NULL AND ask <> '" + Ask.EXPORT + "'")
                .param("request", request.value())
                .param("recipient", recipient)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }
}
