package ai.astrasonic.accounts;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.AccountRestricted;
import ai.astrasonic.shared.RestrictionLifted;
import ai.astrasonic.shared.Roles;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An account that is to be erased: restricted while the waiting period runs, and given back when it is not to be. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class DeletionRequests {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeletionRequests(JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** From now on the account is stored and nothing else; a second call changes nothing. */
    @Transactional
    public void begin(AccountId id, String reason) {
        var changed = jdbc.sql("""
                        UPDATE account SET status = 'DELETION_REQUESTED', deletion_requested_at = :at,
                            restricted_at = coalesce(restricted_at, :at), version = version + 1
                        WHERE id = :id AND status = 'ACTIVE'
                        """)
                .param("id", id.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (changed > 0) {
            audit.record(act("deletion-requested", id, reason));
            events.publishEvent(new AccountRestricted(id, clock.instant()));
        }
    }

    /** The account is used again; a restriction that stood before, or was asked for since on another ground, stays. */
    @Transactional
    public void takeBack(AccountId id, boolean onAnotherGround, String reason) {
        var lifted = jdbc.sql("""
                        UPDATE account SET status = 'ACTIVE', deletion_requested_at = NULL, version = version + 1,
                            restricted_at = CASE WHEN restricted_at < deletion_requested_at OR :stays THEN restricted_at END
                        WHERE id = :id AND status = 'DELETION_REQUESTED'
                        RETURNING restricted_at IS NULL
                        """)
                .param("id", id.value())
                .param("stays", onAnotherGround)
                .query(Boolean.class)
                .optional();
        lifted.ifPresent(free -> {
            audit.record(act("deletion-taken-back", id, reason));
            if (free) {
                events.publishEvent(new RestrictionLifted(id, clock.instant()));
            }
        });
    }

    private static AuditAct act(String verb, AccountId id, String reason) {
        return AuditAct.of(verb, "account", id.value()).about(id).because(reason);
    }
}
