package ai.astrasonic.correspondence;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks of fetching copies: each package begins them anew, and whoever began one last has it. */
@Component
class CopyTable {

    private static final String BEGIN = """
            INSERT INTO recipient_task AS t (id, request_id, account_id, recipient, ask, state, asked_at, attempts, lease, leased_until)
            VALUES (:id, :request, :person, :recipient, 'EXPORT', 'PLANNED', :now, 1, gen_random_uuid(),
                    clock_timestamp() + :lease::interval)
            ON CONFLICT (request_id, recipient, ask) DO UPDATE
            SET state = 'PLANNED', reason = '', until = NULL, counts = '{}', sealed = NULL, next_at = NULL, ended_at = NULL,
                attempts = t.attempts + 1, lease = gen_random_uuid(), leased_until = clock_timestamp() + :lease::interval
            RETURNING id, request_id, account_id, recipient, ask, state, sealed, attempts, asked_at, lease""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CopyTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Claimed begin(RequestId request, AccountId person, String recipient, Duration lease) {
        return jdbc.sql(BEGIN)
                .param("id", Ids.next(clock))
                .param("request", request.value())
                .param("person", person.value())
                .param("recipient", recipient)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("lease", lease.toMillis() + " milliseconds")
                .query(TaskTable::claimed)
                .single();
    }

    void seal(Claimed task, byte[] sealed) {
        jdbc.sql("UPDATE recipient_task SET sealed = :sealed WHERE id = :id AND lease = :lease")
                .param("sealed", sealed)
                .param("id", task.id())
                .param("lease", task.lease())
                .update();
    }
}
