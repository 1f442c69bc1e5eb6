package ai.astrasonic.library;

import ai.astrasonic.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Numbers the changes of libraries. Whoever has one is alone at work on that account until the transaction ends, so an account's
 * revisions become visible in their order.
 */
final class Revision {

    private Revision() {}

    static long next(JdbcClient jdbc, AccountId account) {
        // One at a time for each account; another one's readers are not disturbed.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:account, 30))")
                .param("account", account.toString())
                .query()
                .singleRow();
        return jdbc.sql("SELECT nextval('library_revision')").query(Long.class).single();
    }
}
