package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What recipients were asked for people and has not ended: a promise that reaches them is not kept before. */
@Component
class AtRecipients {

    static final String RECTIFIED = "t.ask = 'RECTIFY'";
    static final String OBJECTED =
            "t.ask = 'OBJECT' AND EXISTS (SELECT FROM data_subject_request r WHERE r.id = t.request_id AND r.kind = 'OBJECTION')";
    static final String WITHDRAWN =
            "t.ask = 'OBJECT' AND NOT EXISTS (SELECT FROM data_subject_request r WHERE r.id = t.request_id AND r.kind = 'OBJECTION')";

    private static final String OPEN = """
            SELECT count(*) AS open, count(*) FILTER (WHERE t.due_on < :today) AS late
            FROM recipient_task t WHERE t.ended_at IS NULL AND %s""";

    private final Evidence evidence;

    AtRecipients(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * How many have not ended.
     *
     * @param late those whose day has passed
     */
    record Open(long open, long late) {}

    Open of(String which, Instant now) {
        return evidence.ask()
                .sql(OPEN.formatted(which))
                .param("today", LocalDate.ofInstant(now, Controller.ZONE))
                .query((row, n) -> new Open(row.getLong("open"), row.getLong("late")))
                .single();
    }
}
