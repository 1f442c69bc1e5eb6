package ai.astrasonic.requests;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what the database holds about one person, set by set of the data map, as the role that is shown nobody else's
 * rows.
 */
@GoesOnUnderRestriction(
        value = "dsar-handling",
        because = "counts what is held, for the person and whoever answers them")
@Service
public class Holdings {

    /** Counting stops here: a page needs to say "many", not how many. */
    public static final int MANY = 10_000;

    /** How many rows of a data set are one person's. */
    public record Holding(DataSet set, int rows) {
        public boolean many() {
            return rows > MANY;
        }
    }

    private final DataMap map;
    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    Holdings(DataMap map, @Qualifier("exportDataSource") DataSource dataSource) {
        this.map = map;
        this.jdbc = JdbcClient.create(dataSource);
        this.reading = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.reading.setReadOnly(true);
    }

    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM
            + "')")
    public List<Holding> of(AccountId account) {
        return reading.execute(status -> {
            jdbc.sql("SELECT set_config('astrasonic.subject', :id, true)")
                    .param("id", account.toString())
                    .query(String.class)
                    .single();
            return map.tablesAboutPeople().stream()
                    .map(this::count)
                    .filter(holding -> holding.rows() > 0)
                    .toList();
        });
    }

    /** The name comes from the data map, which is held against the live catalogue; it is never typed by anybody. */
    private Holding count(DataSet set) {
        String sql = "SELECT count(*) FROM (SELECT 1 FROM \"" + set.name() + "\" LIMIT :most) rows";
        return new Holding(
                set, jdbc.sql(sql).param("most", MANY + 1).query(Integer.class).single());
    }
}
