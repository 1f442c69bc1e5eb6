package ai.astrasonic.outbound;

import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the shapes of the first bodies of each hour, and counts what was taken out by day. */
@Component
class SharedSamples implements Samples {

    private static final String SAMPLE = """
            INSERT INTO outbound_sample (id, recipient, left_at, shape)
            SELECT :id, :recipient, CAST(:now AS timestamptz), :shape
            WHERE (SELECT count(*) FROM outbound_sample WHERE recipient = :recipient
                     AND left_at > CAST(:now AS timestamptz) - interval '1 hour') < 20""";

    private static final String COUNT = """
            INSERT INTO outbound_filtered AS f (id, recipient, what, day, count, last_at)
            VALUES (:id, :recipient, :what, :day, :count, :now)
            ON CONFLICT (recipient, what, day) DO UPDATE SET count = f.count + excluded.count, last_at = excluded.last_at""";

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    SharedSamples(@Qualifier("outboundDataSource") DataSource outbound, Clock clock) {
        this.jdbc = JdbcClient.create(outbound);
        this.apart = new TransactionTemplate(new JdbcTransactionManager(outbound));
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public void leaving(String recipient, byte[] body) {
        apart.executeWithoutResult(now -> jdbc.sql(SAMPLE)
                .param("id", Ids.next(clock))
                .param("recipient", recipient)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("shape", Shape.of(body))
                .update());
    }

    @Override
    public void filtered(String recipient, String what, long count) {
        apart.executeWithoutResult(now -> jdbc.sql(COUNT)
                .param("id", Ids.next(clock))
                .param("recipient", recipient)
                .param("what", what)
                .param("day", LocalDate.ofInstant(clock.instant(), Controller.ZONE))
                .param("count", count)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }
}
