package ai.astrasonic.drill;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.retention.RetentionTarget;
import ai.astrasonic.retention.TargetCatalogue;
import ai.astrasonic.shared.Controller;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows past the published term of their table: how a drill makes some, and how it counts them by SQL of its own. */
enum Overdue {
    SECURITY_EVENT("security_event", "securitylog.event", "security-log", "t.occurred_at < :limit", "t.account_id") {
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
                            SELECT gen_random_uuid(), :past, '192.0.2.1', 'SIGN_IN', 'FAILED' FROM generate_series(1, 500)""").param("past", past).update();
        }
    },
    PAYMENT(
            "payment",
            "billing.payment",
            "payment",
            "t.created_at < :limit AND t.tax_country = 'NL' AND t.invoice_id IS NULL"
                    + " AND NOT EXISTS (SELECT FROM dispute d WHERE d.payment_id = t.id)",
            "t.account_id") {
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
                            SELECT 'ch_drill' || n, (SELECT coalesce(max(ledger_number), 0) FROM payment) + n, 999, 'EUR', 'NL',
                                'succeeded', :past, :past
                            FROM generate_series(1, 5) n""").param("past", past).update();
        }
    },
    EMAIL(
            "email_sent",
            "mail.sent",
            "email",
            "t.queued_at < :limit AND t.outcome NOT IN ('QUEUED', 'SENDING')",
            "t.account_id") {
        @Override
        void plant(JdbcClient owner, OffsetDateTime past) {
            owner.sql("""
                            INSERT INTO email_sent (id, address, template, language, subject, body_sha256, message_id, outcome, queued_at, sent_at)
                            SELECT gen_random_uuid(), 'old@restore-drill.invalid', 'drill.old', 'en', 'Restore drill', repeat('0', 64),
                                '<drill-' || n || '@restore-drill.invalid>', 'SENT', :past, :past
                            FROM generate_series(1, 20) n""").param("past", past).update();
        }
    },
    PRODUCT_EVENT("product_event", "analytics.product-event", "product-event", "t.occurred_at < :limit", "NULL::uuid") {
        @Override
        void plant(JdbcClient owner, OffsetDateTime past) {
            owner.sql("""
                            INSERT INTO product_event (id, pseudonym, name, occurred_at)
                            SELECT gen_random_uuid(), gen_random_uuid(), 'restore-drill', :past FROM generate_series(1, 50)""").param("past", past).update();
        }
    };

    private static final String COUNT = """
            SELECT count(*) FROM %s t WHERE %s
              AND NOT EXISTS (SELECT FROM legal_hold h WHERE h.released_at IS NULL
                                AND (cardinality(h.data_sets) = 0 OR :set = ANY (h.data_sets))
                                AND (NOT h.named OR EXISTS (SELECT FROM legal_hold_person p
                                                            WHERE p.hold_id = h.id AND p.account_id = %s)))""";

    private static final int LONGER_MONTHS = 3;

    private final String table;
    private final String dataSet;
    private final String term;
    private final String condition;
    private final String person;

    /** @param person expression of the account's id, as a legal hold may name it */
    Overdue(String table, String dataSet, String term, String condition, String person) {
        this.table = table;
        this.dataSet = dataSet;
        this.term = term;
        this.condition = condition;
        this.person = person;
    }

    /** Puts rows there that are so old. */
    abstract void plant(JdbcClient owner, OffsetDateTime past);

    /** What is older must be gone today; months differ in length, so that their last days are left out. */
    OffsetDateTime limit(Clock clock) {
        return today(clock)
                .minus(term())
                .minusDays(LONGER_MONTHS)
                .atStartOfDay(Controller.ZONE)
                .toOffsetDateTime();
    }

    String table() {
        return table;
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

    /** Tables whose rows no rule ends. */
    static List<String> withoutRule(TargetCatalogue targets) {
        var ended = targets.all().stream().map(RetentionTarget::dataSet).toList();
        return Arrays.stream(values())
                .filter(each -> !ended.contains(each.dataSet))
                .map(Overdue::table)
                .toList();
    }

    /** Rows past their term that no legal hold keeps, by table. */
    static Map<String, Long> count(JdbcClient jdbc, Clock clock) {
        var counts = new LinkedHashMap<String, Long>();
        for (var each : values()) {
            counts.put(
                    each.table,
                    jdbc.sql(COUNT.formatted(each.table, each.condition, each.person))
                            .param("limit", each.limit(clock))
                            .param("set", each.dataSet)
                            .query(Long.class)
                            .single());
        }
        return counts;
    }
}
