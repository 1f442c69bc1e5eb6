package ai.astrasonic.correspondence;

import ai.astrasonic.outbound.Exchange;
import ai.astrasonic.outbound.Heard;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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
    private final TransactionTemplate alone;

    CallTable(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Heard of(Claimed task) {
        return new Heard() {

            @Override
            public void leaving(Exchange begun) {
                alone.executeWithoutResult(status -> begins(task, begun));
            }

            @Override
            public void heard(Exchange exchange) {
                alone.executeWithoutResult(status -> ends(exchange));
            }
        };
    }

    private void begins(Claimed task, Exchange begun) {
        jdbc.sql("""
                        INSERT INTO recipient_call (id, task_id, attempt, method, template, request_hash, began_at)
                        VALUES (:id, :task, :attempt, :method, :template, :request, :began)""")
                .param("id", begun.id())
                .param("task", task.id())
                .param("attempt", task.attempt())
                .param("method", begun.method())
                .param("template", begun.template())
                .param("request", begun.requestHash())
                .param("began", begun.began().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void ends(Exchange exchange) {
        jdbc.sql("UPDATE recipient_call SET status = :status, reference = :reference, answer_hash = :answer,"
                        + " ended_at = :ended WHERE id = :id")
                .param("id", exchange.id())
                .param("status", exchange.status())
                .param("reference", exchange.reference())
                .param("answer", exchange.answerHash())
                .param("ended", Objects.requireNonNull(exchange.ended()).atOffset(ZoneOffset.UTC))
                .update();
    }

    List<CallView> of(UUID task) {
        return jdbc.sql("""
                        SELECT attempt, method, template, request_hash, status, reference, answer_hash, began_at, ended_at
                        FROM recipient_call WHERE task_id = :task ORDER BY began_at, id""").param("task", task).query(Rows::call).list();
    }
}
