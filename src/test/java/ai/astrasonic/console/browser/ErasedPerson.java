package ai.astrasonic.console.browser;

import ai.astrasonic.testing.LocalStackForTests;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with payments, files and a sign-in, and what the database itself says of them before and after. */
record ErasedPerson(String account, String address) {

    private static final String SOMEBODY = """
            SELECT a.id::text AS account, a.email AS address FROM account a
            WHERE a.status = 'ACTIVE' AND EXISTS (SELECT FROM payment WHERE account_id = a.id)
              AND EXISTS (SELECT FROM backup_file WHERE account_id = a.id)
              AND NOT EXISTS (SELECT FROM data_subject_request WHERE account_id = a.id)
              AND a.id NOT IN (SELECT id FROM account ORDER BY created_at DESC LIMIT 2)
            ORDER BY a.id LIMIT 1
            """;

    private static final String BOOKS = """
            SELECT 'payment' AS book, currency, count(*), sum(amount_minor), sum(tax_minor), sum(refunded_minor) FROM payment GROUP BY 2
            UNION ALL SELECT 'invoice', currency, count(*), sum(total_minor), sum(tax_minor), sum(paid_minor) FROM invoice GROUP BY 2
            UNION ALL SELECT 'refund', currency, count(*), sum(amount_minor), 0, 0 FROM refund GROUP BY 2
            ORDER BY 1, 2
            """;

    /** Who can sign in at the real identity server as well. */
    static ErasedPerson choose() throws Exception {
        SettledBooks.await();
        var person = database().sql(SOMEBODY).query(ErasedPerson.class).single();
        database()
                .sql("UPDATE account SET identity_id = ? WHERE id = CAST(? AS uuid)")
                .params(LocalStackForTests.keycloak().aCustomer(person.address), person.account)
                .update();
        return person;
    }

    /** Count and sums of everybody's payments, invoices and refunds, by currency. */
    static List<Map<String, Object>> books() {
        return database().sql(BOOKS).query().listOfRows();
    }

    boolean canSignIn() throws Exception {
        return LocalStackForTests.keycloak().hasCustomer(address);
    }

    int payments() {
        return count("payment");
    }

    int files() {
        return count("backup_file");
    }

    int mails() {
        return count("email_sent");
    }

    private int count(String table) {
        return database()
                .sql("SELECT count(*) FROM " + table + " WHERE account_id = CAST(? AS uuid)")
                .param(account)
                .query(Integer.class)
                .single();
    }

    private static JdbcClient database() {
        return JdbcClient.create(LocalStackForTests.database());
    }
}
