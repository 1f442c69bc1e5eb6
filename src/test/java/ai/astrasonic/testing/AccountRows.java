package ai.astrasonic.testing;

import ai.astrasonic.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts in each state in which they can be, as bare as the database allows. */
public record AccountRows(JdbcClient jdbc) {

    public AccountId open(AccountId id) {
        jdbc.sql(
                        "INSERT INTO account (id, email_since, status, created_at) VALUES (:id, '2025-01-01Z', 'ACTIVE', '2025-01-01Z')")
                .param("id", id.value())
                .update();
        return id;
    }

    /** So many, in both languages, with addresses that begin with the name. */
    public void open(String name, int count) {
        jdbc.sql("""
                        INSERT INTO account (id, email, email_as_typed, email_since, language, status, created_at)
                        SELECT uuidv7(), :name || n || '@example.org', :name || n || '@example.org', '2025-01-01Z',
                               CASE WHEN n % 2 = 0 THEN 'nl' ELSE 'en' END, 'ACTIVE', '2025-01-01Z'
                        FROM generate_series(1, :count) n""").param("name", name).param("count", count).update();
    }

    /** Puts an account into the state that the seeding knows by this name: ERASED or RESTRICTED. */
    public void close(AccountId id, String shape) {
        var change = shape.equals("ERASED")
                ? "status = 'ERASED', erased_at = '2026-11-01Z'"
                : "restricted_at = '2026-11-01Z'";
        jdbc.sql("UPDATE account SET " + change + " WHERE id = :id")
                .param("id", id.value())
                .update();
    }
}
