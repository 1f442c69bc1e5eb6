package ai.astrasonic.breaches;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.InternalUse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened since a breach was seen: each line is in the audit trail too, without its words. */
@Component
@InternalUse("parts of a breach write down what they did, and each of them asks who may")
public class BreachTimeline {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    BreachTimeline(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    public void add(BreachId breach, String act, String words) {
        jdbc.sql("""
                        INSERT INTO breach_event (id, breach_id, happened_at, actor, act, words)
                        VALUES (:id, :breach, :now, :actor, :act, :words)""")
                .param("id", Ids.next(clock))
                .param("breach", breach.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", Actor.current().name())
                .param("act", act)
                .param("words", words.strip())
                .update();
        trail.record(AuditAct.of(act, "breach", breach.value()));
    }

    public List<BreachEntry> of(BreachId breach) {
        return jdbc.sql("SELECT happened_at, actor, act, words FROM breach_event WHERE breach_id = :id ORDER BY number")
                .param("id", breach.value())
                .query((row, n) -> new BreachEntry(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }
}
