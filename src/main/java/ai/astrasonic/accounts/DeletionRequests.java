package ai.astrasonic.accounts;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An account that is to be erased, and given back when it is not to be. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class DeletionRequests {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    DeletionRequests(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The account waits to be erased; a second call changes nothing. */
    public void begin(AccountId id, String reason) {
        var changed = jdbc.sql("""
                        UPDATE account SET status = 'DELETION_REQUESTED', deletion_requested_at = :at, version = version + 1
                        WHERE id = :id AND status = 'ACTIVE'
                        """)
                .param("id", id.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        record(changed, "deletion-requested", id, reason);
    }

    /** The account is to be used again. */
    public void takeBack(AccountId id, String reason) {
        var changed = jdbc.sql("""
                        UPDATE account SET status = 'ACTIVE', deletion_requested_at = NULL, version = version + 1
                        WHERE id = :id AND status = 'DELETION_REQUESTED'
                        """).param("id", id.value()).update();
        record(changed, "deletion-taken-back", id, reason);
    }

    private void record(int changed, String verb, AccountId id, String reason) {
        if (changed > 0) {
            audit.record(AuditAct.of(verb, "account", id.value()).about(id).because(reason));
        }
    }
}
