package ai.astrasonic.billing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes for the books of which sales something was written. */
@Component
class ChangedSales {

    private static final String MARK = """
            INSERT INTO sale_changed (sale_id, changed_at)
            SELECT sale_id, :now FROM (
                SELECT unnest(:ids::text[]) AS sale_id
                EXCEPT SELECT id FROM payment WHERE id = ANY(:ids)
                EXCEPT SELECT id FROM refund WHERE id = ANY(:ids)
                EXCEPT SELECT id FROM dispute WHERE id = ANY(:ids)
                EXCEPT SELECT id FROM credit_note WHERE id = ANY(:ids)
                EXCEPT SELECT b.id FROM balance_transaction b WHERE b.id = ANY(:ids)
                       AND (b.source_id LIKE 'ch\\_%' OR b.source_id LIKE 'py\\_%'
                            OR EXISTS (SELECT FROM payment p WHERE p.id = b.source_id)
                            OR EXISTS (SELECT FROM refund r WHERE r.id = b.source_id)
                            OR EXISTS (SELECT FROM dispute d WHERE d.id = b.source_id))
                UNION SELECT coalesce(p.invoice_id, s.payment_id) FROM (
                    SELECT id AS payment_id FROM payment WHERE id = ANY(:ids)
                    UNION SELECT payment_id FROM refund WHERE id = ANY(:ids)
                    UNION SELECT payment_id FROM dispute WHERE id = ANY(:ids)
                    UNION SELECT coalesce(r.payment_id, d.payment_id, b.source_id)
                          FROM balance_transaction b
                          LEFT JOIN refund r ON r.id = b.source_id LEFT JOIN dispute d ON d.id = b.source_id
                          WHERE b.id = ANY(:ids) AND (b.source_id LIKE 'ch\\_%' OR b.source_id LIKE 'py\\_%'
                                OR r.id IS NOT NULL OR d.id IS NOT NULL
                                OR EXISTS (SELECT FROM payment p WHERE p.id = b.source_id))) s
                  LEFT JOIN payment p ON p.id = s.payment_id
                UNION SELECT invoice_id FROM credit_note WHERE id = ANY(:ids)) c
            ON CONFLICT (sale_id) DO UPDATE SET changed_at = excluded.changed_at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangedSales(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of whatever kind: each id is looked up for the sale that it is of, and stands for itself where it is of none. */
    void mark(List<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql(MARK)
                    .param("ids", new ArrayList<>(ids).toArray(String[]::new))
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
    }
}
