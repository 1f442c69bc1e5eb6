package ai.astrasonic.library;

import ai.astrasonic.library.BatchOutcome.Applied;
import ai.astrasonic.library.BatchOutcome.Closed;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Permission.Refused;
import ai.astrasonic.shared.ProcessingPermissions;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what a device changed in a library, a batch in one transaction. The same batch again changes nothing. */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class LibraryBatches {

    private static final String ACTIVITY = "library-sync";

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final ProcessingPermissions permissions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LibraryBatches(
            DataSource dataSource,
            ProcessingPermissions permissions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.dataSource = dataSource;
        this.permissions = permissions;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @throws UnreadableBatch when a line of it cannot be; nothing has changed then */
    public BatchOutcome apply(AccountId account, String device, List<LibraryChange> changes) {
        for (int line = 1; line <= changes.size(); line++) {
            BatchRules.check(line, changes.get(line - 1));
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            if (permissions.holding(account, ACTIVITY) instanceof Refused refused) {
                return new Closed(refused.why());
            }
            var staging = new BatchStaging(jdbc, clock);
            staging.take(changes, dataSource);
            int taken = new BatchMerge(jdbc, account, device).run();
            return new Applied(taken, changes.size() - taken, staging.refusedPaths());
        }));
    }
}
