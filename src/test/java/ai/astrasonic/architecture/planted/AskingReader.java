package ai.astrasonic.architecture.planted;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.ProcessingPermissions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Planted: reads the same, and asks first. */
public class AskingReader {

    private final JdbcClient jdbc;
    private final ProcessingPermissions permissions;

    public AskingReader(JdbcClient jdbc, ProcessingPermissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    public long events(AccountId account) {
        return permissions.of(account, "product-analytics").isPermitted()
                ? jdbc.sql("SELECT count(*) FROM product_event").query(Long.class).single()
                : 0;
    }
}
