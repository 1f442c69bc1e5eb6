package ai.astrasonic.breaches.scope;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.DiscoveredBy;
import ai.astrasonic.breaches.NewBreach;
import ai.astrasonic.breaches.StatedTime;
import ai.astrasonic.seed.BulkRows;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People with events and payments, and breaches that may have hit them. */
record ScopeStories(JdbcClient jdbc, BulkRows rows, Breaches breaches) {

    static final Period LAST_DAYS = new Period(TestClock.START.minus(Duration.ofDays(3)), TestClock.START);

    /** Some of them minors, restricted or erased; a hundred events of nobody, one an hour. */
    void crowd() {
        rows.accounts(400);
        rows.securityEvents(6000, 10, 400);
        rows.payments(900, 400);
        change("UPDATE account SET birth_year = 2010 WHERE id IN (SELECT id FROM account ORDER BY id LIMIT 200)");
        change(
                "UPDATE account SET restricted_at = '2026-11-01Z' WHERE id IN (SELECT id FROM account ORDER BY id OFFSET 20 LIMIT 150)");
        change("""
                UPDATE account SET status = 'ERASED', erased_at = '2026-11-01Z', email = NULL, email_as_typed = NULL,
                    display_name = NULL, identity_id = NULL, birth_year = NULL, country = NULL, email_since = NULL, language = NULL
                WHERE id IN (SELECT id FROM account ORDER BY id OFFSET 100 LIMIT 150)""");
        change("""
                INSERT INTO security_event (id, occurred_at, account_id, ip, kind, outcome)
                SELECT gen_random_uuid(), timestamptz '2026-11-22 09:00Z' - n * interval '1 hour', NULL, '198.51.100.3', 'SIGN_IN', 'FAILED'
                FROM generate_series(1, 100) n""");
    }

    void change(String sql) {
        jdbc.sql(sql).update();
    }

    UUID person(int number) {
        return jdbc.sql("SELECT id FROM account ORDER BY id OFFSET ? LIMIT 1")
                .param(number)
                .query(UUID.class)
                .single();
    }

    BreachId breach() {
        var seen = StatedTime.of(TestClock.START.minusSeconds(3600), Controller.ZONE);
        return breaches.open(new NewBreach("Files of others", Set.of(), DiscoveredBy.STAFF, null, seen, null, null));
    }

    static ScopeRequest of(ScopeRule rule, String... dataSets) {
        return request(null, rule, dataSets);
    }

    static ScopeRequest request(@Nullable Period period, ScopeRule rule, String... dataSets) {
        return new ScopeRequest(new TreeSet<>(List.of(dataSets)), period, rule);
    }

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
