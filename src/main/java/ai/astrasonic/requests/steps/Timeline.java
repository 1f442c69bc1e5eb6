package ai.astrasonic.requests.steps;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.RequestId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The history of a case, which only grows; written inside the transaction of the act it tells of. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Timeline {

    private final CaseEvents events;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    Timeline(CaseEvents events, EntityManager entities, JdbcClient jdbc, Clock clock) {
        this.events = events;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(CaseAct act, String actor) {
        entities.persist(new CaseEvent(Ids.next(clock), act, actor, clock.instant()));
    }

    @Transactional(readOnly = true)
    public List<TimelineEntry> of(RequestId request) {
        return events.findByRequestIdOrderByNumber(request.value()).stream()
                .map(CaseEvent::entry)
                .toList();
    }

    /** Identity is settled: what was written before is the person's to read. */
    public void isIdentified(RequestId request) {
        entities.flush();
        jdbc.sql("UPDATE case_event SET identity_settled = true WHERE request_id = :request AND NOT identity_settled")
                .param("request", request.value())
                .update();
    }

    /** Says whose case it is once that is known, so that the person's own package holds the history. */
    public void isAbout(RequestId request, AccountId account) {
        entities.flush();
        jdbc.sql("UPDATE case_event SET account_id = :account WHERE request_id = :request AND account_id IS NULL")
                .param("account", account.value())
                .param("request", request.value())
                .update();
    }
}
