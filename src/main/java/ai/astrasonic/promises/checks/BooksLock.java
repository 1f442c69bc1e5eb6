package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.evidence.Evidence;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the database still keeps everybody else from removing financial records, as its catalogue tells. */
@Component
class BooksLock {

    private static final String TABLES = """
            unnest(ARRAY['payment', 'refund', 'dispute', 'invoice', 'invoice_line', 'credit_note', 'place_evidence', 'booking'])
                AS t(name)
            JOIN pg_class c ON c.relname = t.name AND c.relnamespace = 'public'::regnamespace""";

    private static final String WHO_ELSE = """
            SELECT r.rolname || ' ' || p.privilege || ' ' || t.name
            FROM %s CROSS JOIN pg_roles r CROSS JOIN unnest(ARRAY['DELETE', 'TRUNCATE']) AS p(privilege)
            WHERE NOT r.rolsuper AND r.oid <> c.relowner AND r.rolname NOT LIKE 'pg\\_%%'
              AND NOT (r.rolname = 'astrasonic_retention' AND p.privilege = 'DELETE' AND t.name <> 'booking')
              AND has_table_privilege(r.oid, c.oid, p.privilege)
            ORDER BY 1""".formatted(TABLES);

    /** Of tgtype 8 is DELETE and 32 is TRUNCATE. */
    private static final String UNGUARDED = """
            SELECT e.event || ' ' || t.name FROM %s CROSS JOIN (VALUES (8, 'DELETE'), (32, 'TRUNCATE')) AS e(bit, event)
            WHERE NOT EXISTS (SELECT FROM pg_trigger g JOIN pg_proc f ON f.oid = g.tgfoid
                              WHERE g.tgrelid = c.oid AND f.proname IN ('financial_records_stay', 'books_stay') AND g.tgenabled IN ('O', 'A')
                                AND g.tgtype & e.bit > 0 AND g.tgqual IS NULL)
            ORDER BY 1""".formatted(TABLES);

    private final Evidence evidence;

    BooksLock(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Each role that may remove records though it is not retention, with the right and the table. */
    List<String> whoElse() {
        return evidence.ask().sql(WHO_ELSE).query((row, n) -> row.getString(1)).list();
    }

    /** Each way of removing records that no trigger refuses, with the table. */
    List<String> unguarded() {
        return evidence.ask().sql(UNGUARDED).query((row, n) -> row.getString(1)).list();
    }
}
