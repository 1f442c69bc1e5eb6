package ai.astrasonic.retention;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.datamap.RetentionTerm;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops one rule, or all of them, before their next transaction, until somebody lifts it. */
@Service
@Transactional
@PreAuthorize(Allowed.READER)
public class StopSwitch {

    /** In place of a rule: all of them. */
    public static final String ALL = "*";

    private final JdbcClient jdbc;
    private final OrderTable orders;
    private final AuditTrail trail;
    private final Clock clock;

    StopSwitch(JdbcClient jdbc, OrderTable orders, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.trail = trail;
        this.clock = clock;
    }

    /** One stop in force; {@code rule} is {@link #ALL} for all rules. */
    public record Stop(String rule, String reason, String by, Instant at) {}

    /** @throws IllegalArgumentException without a reason, or when there is no such rule */
    @PreAuthorize(Allowed.STOPPER)
    public void stop(String rule, String reason) {
        check(rule, reason);
        jdbc.sql("INSERT INTO retention_stop (rule, reason, stopped_by, stopped_at) VALUES (:rule, :reason, :by, :now)"
                        + " ON CONFLICT DO NOTHING")
                .param("rule", rule)
                .param("reason", reason.strip())
                .param("by", Actor.current().name())
                .param("now", LineEvidence.utc(clock.instant()))
                .update();
        trail.record(AuditAct.of("stopped", "retention-rule", rule).because(reason));
    }

    /** Lifts a stop, and lets what it held up go on at once. */
    @PreAuthorize(Allowed.DPO)
    public void lift(String rule, String reason) {
        check(rule, reason);
        if (jdbc.sql("DELETE FROM retention_stop WHERE rule = :rule")
                        .param("rule", rule)
                        .update()
                > 0) {
            trail.record(AuditAct.of("let-go-on", "retention-rule", rule).because(reason));
            orders.insert(RetentionOrder.again("lifted-" + clock.instant().toEpochMilli()), "BY_HAND");
        }
    }

    @Transactional(readOnly = true)
    public boolean isStopped(String rule) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM retention_stop WHERE rule IN (:rule, '*'))")
                .param("rule", rule)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<Stop> all() {
        return jdbc.sql("SELECT * FROM retention_stop ORDER BY stopped_at")
                .query((row, n) -> new Stop(
                        row.getString("rule"),
                        row.getString("reason"),
                        row.getString("stopped_by"),
                        row.getObject("stopped_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static void check(String rule, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A reason is needed");
        }
        if (!rule.equals(ALL)) {
            RetentionTerm.of(rule);
        }
    }
}
