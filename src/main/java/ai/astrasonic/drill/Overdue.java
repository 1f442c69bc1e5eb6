package ai.astrasonic.drill;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.shared.Controller;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows past the published term of their table: how a drill makes some, and how it counts them by SQL of its own. */
enum Overdue {
    SECURITY_EVENT("security_event", "security-log", "occurred_at < :limit") {
        @Override
        OffsetDateTime limit(Clock clock) {
            return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                    .minus(term())
                    .atStartOfDay()
                    .atOffset(ZoneOffset.UTC);
        }

        @Override
        void plant(JdbcClient owner, OffsetDateTime past) {
            owner.sql("SELECT security_event_make_partitions(CAST(:day AS date), CAST(:day AS date))")
                    .param("day", past.toLocalDate())
                    .query(Integer.class)
                    .single();
            owner.sql("""
                            INSERT INTO security_event (id, occurred_at, ip, kind, outcome)
                            SELECT gen_random_uuid(), :past, '192.0.2.1', 'SIGN_IN', 'FAILED' FROM generate_series(1, 500)""")
                    .param("past", past)
                    .update();
        }
    },
    PAYMENT("payment", "payment", "created_at < :limit AND tax_country = 'NL'") {
        @Override
        OffsetDateTime limit(Clock clock) {
            return LocalDate.of(today(clock).minus(term()).getYear(), 1, 1)
                    .atStartOfDay(Controller.ZONE)
                    .toOffsetDateTime();
        }

        @Override
        void plant(JdbcClient owner, OffsetDateTime past) {
            owner.sql("""
                            INSERT INTO payment (id, ledger_number, amount_minor, currency, tax_country, status, created_at, told_at)
                            SELECT 'ch_drill' || n, (SELECT least(0, min(ledger_number)) FROM payment) - n, 999, 'EUR', 'NL',
                                'succeeded', :past, :past
                            FROM generate_series(1, 5) n""").param("past", past).update();
        }
    },
    EMAIL("email_sent", "email", "queued_at < :limit") {
        @Override
        void plant(JdbcClient owner, OffsetDateTime past) {
            owner.sql("""
                            INSERT INTO email_sent (id, address, template, language, subject, body_sha256, message_id, outcome, queued_at, sent_at)
                            SELECT gen_random_uuid(), 'old@restore-drill.invalid', 'drill.old', 'en', 'Restore drill', repeat('0', 64),
                                '<drill-' || n || '@restore-drill.invalid>', 'SENT', :past, :past
                            FROM generate_series(1, 20) n""").param("past", past).update();
        }
    },
    PRODUCT_EVENT("product_event", "product-event", "occurred_at < :limit") {
        @Override
        void plant(JdbcClient owner, OffsetDateTime past) {
            owner.sql("""
                            INSERT INTO product_event (id, pseudonym, name, occurred_at)
                            SELECT gen_random_uuid(), gen_random_uuid(), 'restore-drill', :past FROM generate_series(1, 50)""")
                    .param("past", past)
                    .update();
        }
    };

    private final String table;
    private final String term;
    private final String condition;

    Overdue(String table, String term, String condition) {
        this.table = table;
        this.term = term;
        this.condition = condition;
    }

    /** Puts rows there that are so old. */
    abstract void plant(JdbcClient owner, OffsetDateTime past);

    /** What is older must be gone today. */
    OffsetDateTime limit(Clock clock) {
        return today(clock).minus(term()).atStartOfDay(Controller.ZONE).toOffsetDateTime();
    }

    String table() {
        return table;
    }

    String condition() {
        return condition;
    }

    Period term() {
        return Period.parse(RetentionTerm.of(term).period());
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }

    static void plantAll(JdbcClient owner, Clock clock) {
        for (var each : values()) {
            each.plant(owner, each.limit(clock).minusDays(3));
        }
    }

    /** Rows past their term, by table. */
    static Map<String, Long> count(JdbcClient jdbc, Clock clock) {
        var counts = new LinkedHashMap<String, Long>();
        for (var each : values()) {
            counts.put(
                    each.table,
                    jdbc.sql("SELECT count(*) FROM " + each.table + " WHERE " + each.condition)
                            .param("limit", each.limit(clock))
                            .query(Long.class)
                            .single());
        }
        return counts;
    }
}
