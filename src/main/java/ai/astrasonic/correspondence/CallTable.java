package ai.astrasonic.correspondence;

import ai.astrasonic.outbound.Exchange;
import ai.astrasonic.outbound.Heard;
import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The calls as evidence; each is noted at once, whatever becomes of the attempt. */
@Component
class CallTable {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate alone;

    CallTable(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Heard of(Claimed task) {
        return exchange -> alone.executeWithoutResult(status -> note(task, exchange));
    }

    private void note(Claimed task, Exchange exchange) {
        jdbc.sql("""
                        INSERT INTO recipient_call (id, task_id, attempt, method, template, request_hash, status, reference,
                                                    answer_hash, began_at, ended_at)
                        VALUES (:id, :task, :attempt, :method, :template, :request, :status, :reference, :answer, :began, :ended)""")
                .param("id", Ids.next(clock))
                .param("task", task.id())
                .param("attempt", task.attempt())
                .param("method", exchange.method())
                .param("template", exchange.template())
                .param("request", exchange.requestHash())
                .param("status", exchange.status())
                .param("reference", exchange.reference())
                .param("answer", exchange.answerHash())
                .param("began", exchange.began().atOffset(ZoneOffset.UTC))
                .param("ended", exchange.ended().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<CallView> of(UUID task) {
        return jdbc.sql("""
                        SELECT attempt, method, template, request_hash, status, reference, answer_hash, began_at, ended_at
                        FROM recipient_call WHERE task_id = :task ORDER BY began_at, id""").param("task", task).query(Rows::call).list();
    }
}
