package ai.astrasonic.breaches.report;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written into the form of a breach. */
@Component
class AnswerTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One at a time writes about a breach. */
    void lock(BreachId breach) {
        jdbc.sql("SELECT id FROM breach WHERE id = :id FOR UPDATE")
                .param("id", breach.value())
                .query(UUID.class)
                .single();
    }

    Map<String, Written> of(BreachId breach) {
        return jdbc
                .sql("SELECT question, contents, confirmed, version, changed_at, changed_by FROM breach_answer"
                        + " WHERE breach_id = :breach")
                .param("breach", breach.value())
                .query((row, n) -> new Written(
                        row.getString(1),
                        List.of((String[]) row.getArray(2).getArray()),
                        row.getBoolean(3),
                        row.getLong(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6)))
                .stream()
                .collect(Collectors.toMap(Written::question, Function.identity()));
    }

    void write(BreachId breach, NewAnswer answer) {
        jdbc.sql("""
                        INSERT INTO breach_answer (id, breach_id, question, contents, confirmed, version, changed_at, changed_by)
                        VALUES (:id, :breach, :question, :contents::text[], :confirmed, 1, :now, :by)
                        ON CONFLICT (breach_id, question) DO UPDATE SET contents = excluded.contents, confirmed = excluded.confirmed,
                            version = breach_answer.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .param("id", Ids.next(clock))
                .param("breach", breach.value())
                .param("question", answer.question())
                .param("contents", answer.contents().toArray(String[]::new))
                .param("confirmed", answer.confirmed())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().name())
                .update();
    }
}
