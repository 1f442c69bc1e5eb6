package ai.astrasonic.analytics;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The database as the one role sees it that may delete; one anonymising step at a time, whichever instance takes it. */
@Component
class RetentionDatabase {

    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('analytics.anonymise'))";

    /** Whoever places a legal hold takes it alone: one of us comes first. */
    private static final String NO_HOLD_BETWEEN = "SELECT pg_advisory_xact_lock_shared(hashtext('legal-holds'))";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RetentionDatabase(@Qualifier("retentionDataSource") DataSource retention) {
        this.jdbc = JdbcClient.create(retention);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(retention));
    }

    JdbcClient ask() {
        return jdbc;
    }

    /** One short transaction, in which nobody else anonymises. */
    <T> T step(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql(ONE_AT_A_TIME).query(row -> {});
            jdbc.sql(NO_HOLD_BETWEEN).query(row -> {});
            return work.get();
        }));
    }
}
