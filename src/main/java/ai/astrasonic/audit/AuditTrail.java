package ai.astrasonic.audit;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.InternalUse;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds to the audit trail; the actor is whoever is signed in on this thread. An act is part of the caller's transaction:
 * it is kept when the act is. Refusals, failures, and acts in a read-only transaction, go through a connection of their own.
 */
@Service
@InternalUse("whoever acts is recorded, also who has no role")
public class AuditTrail {

    private static final String INSERT = """
            INSERT INTO audit_entry (id, occurred_at, actor, origin, verb, object_type, object_id, account_id, outcome,
                                     reason, details)
            VALUES (:id, :at, :actor, :origin, :verb, :objectType, :objectId, :account, :outcome, :reason,
                    CAST(:details AS jsonb))""";

    private final JdbcClient within;
    private final JdbcClient apart;
    private final TransactionTemplate apartNow;
    private final Clock clock;

    AuditTrail(DataSource business, @Qualifier("auditDataSource") DataSource audit, Clock clock) {
        this.within = JdbcClient.create(business);
        this.apart = JdbcClient.create(audit);
        this.apartNow = new TransactionTemplate(new JdbcTransactionManager(audit));
        this.apartNow.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Records the act as done (or refused, or failed) now, by the actor of this thread. */
    public void record(AuditAct act) {
        if (act.outcome() != AuditAct.Outcome.DONE
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            apartNow.executeWithoutResult(transaction -> insert(apart, act));
        } else {
            insert(within, act);
        }
    }

    private void insert(JdbcClient jdbc, AuditAct act) {
        var actor = Actor.current();
        jdbc.sql(INSERT)
                .param("id", Ids.next(clock))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.name())
                .param("origin", actor.origin())
                .param("verb", act.verb())
                .param("objectType", act.objectType())
                .param("objectId", act.objectId())
                .param(
                        "account",
                        Optional.ofNullable(act.account()).map(AccountId::value).orElse(null),
                        Types.OTHER)
                .param("outcome", act.outcome().name())
                .param("reason", act.reason())
                .param("details", JsonMapper.shared().writeValueAsString(act.details()))
                .update();
    }
}
