package ai.astrasonic.billing;

/** The statements of retention over sales; each judges by the views of the financial term. */
final class SalesSql {

    /**
     * Where a walk finds sales: by their payments, and by what came without one. The conditions only spare the look at what
     * cannot be due; the judgement is made of the whole sale.
     */
    private static final String ANCHORS = """
            SELECT coalesce(p.invoice_id, p.id) AS sale_id, p.created_at AS at, p.id FROM payment p
            WHERE p.created_at < :before AND %1$s
              AND (NOT :dutch OR sold_under_oss(p.tax_country, financial_year(p.created_at)) IS NOT TRUE)
            UNION ALL
            SELECT i.id, i.created_at, i.id FROM invoice i
            WHERE i.created_at < :before AND %2$s
              AND (NOT :dutch OR sold_under_oss(i.tax_country, financial_year(i.created_at)) IS NOT TRUE)
              AND NOT EXISTS (SELECT FROM payment p WHERE coalesce(p.invoice_id, p.id) = i.id)
            UNION ALL
            SELECT r.payment_id, r.created_at, r.id FROM refund r
            WHERE r.created_at < :before AND NOT :dutch AND %3$s
              AND NOT EXISTS (SELECT FROM payment p WHERE p.id = r.payment_id)
            UNION ALL
            SELECT d.payment_id, d.created_at, d.id FROM dispute d
            WHERE d.created_at < :before AND NOT :dutch AND %3$s
              AND NOT EXISTS (SELECT FROM payment p WHERE p.id = d.payment_id)
            UNION ALL
            SELECT n.invoice_id, n.created_at, n.id FROM credit_note n
            WHERE n.created_at < :before AND NOT :dutch AND %3$s
              AND NOT EXISTS (SELECT FROM invoice i WHERE i.id = n.invoice_id)
            """;

    private static final String ALL = ANCHORS.formatted("true", "true", "true");

    private static final String NAMING_SOMEBODY = ANCHORS.formatted(
            "num_nonnulls(p.account_id, p.customer_id, p.method, p.description) > 0",
            "num_nonnulls(i.account_id, i.customer_id, i.billed_email) > 0",
            "account_id IS NOT NULL");

    private static final String WINDOW =
            "SELECT sale_id, at, id FROM (%s) a WHERE (at, id) > (:at, :id) ORDER BY at, id LIMIT :sales";

    static final String WINDOW_OF_ALL = WINDOW.formatted(ALL);

    static final String WINDOW_OF_NAMING_SOMEBODY = WINDOW.formatted(NAMING_SOMEBODY);

    /** A record with a day that is not known may be what a hold is about. */
    private static final String COVERS = """
            h.released_at IS NULL AND (h.data_sets = '{}' OR r.data_set = ANY(h.data_sets))
            AND ((r.at AT TIME ZONE 'Europe/Amsterdam')::date >= h.records_from) IS NOT FALSE
            AND ((r.at AT TIME ZONE 'Europe/Amsterdam')::date <= h.records_until) IS NOT FALSE""";

    private static final String HELD = """
            (EXISTS (SELECT FROM legal_hold_person w JOIN legal_hold h ON h.id = w.hold_id
                     WHERE w.account_id = r.account_id AND %1$s)
             OR EXISTS (SELECT FROM legal_hold h WHERE NOT h.named AND %1$s))""".formatted(COVERS);

    /** OFFSET 0 has each sale looked up by its indexes; without it the views are computed for all sales first. */
    private static final String JUDGED = """
            WITH judged AS MATERIALIZED (
                SELECT s.sale_id, s.tax_class FROM (%s) c(sale_id)
                CROSS JOIN LATERAL (SELECT * FROM financial_sale f WHERE f.sale_id = c.sale_id OFFSET 0) s
                WHERE s.tax_class = :class AND s.last_year <= :year),
            records AS (
                SELECT r.*, bool_or(%s) OVER (PARTITION BY r.sale_id) AS held
                FROM judged j CROSS JOIN LATERAL (SELECT * FROM financial_record f WHERE f.sale_id = j.sale_id OFFSET 0) r)
            """;

    /** Every record of those sales of a window that are due, with whether a hold keeps the sale. */
    static final String RECORDS = JUDGED.formatted("SELECT unnest(CAST(:window AS text[]))", HELD)
            + "SELECT record, id, sale_id, held, at, paid_minor, currency FROM records";

    private static final String COUNTED = """
            SELECT held, record, currency, count(*) AS records, count(DISTINCT sale_id) AS sales, sum(paid_minor) AS paid,
                   min(at) FILTER (WHERE record <> 'invoice_line') AS oldest,
                   max(at) FILTER (WHERE record <> 'invoice_line') AS newest
            FROM records GROUP BY GROUPING SETS ((held), (held, record, currency))""";

    /** What is due altogether: a line for all of it, and one for each table and currency. */
    static final String TALLY = tally(ALL);

    /** The same of what would lose its person. */
    static final String TALLY_OF_NAMING_SOMEBODY = tally(NAMING_SOMEBODY);

    private static String tally(String anchors) {
        return JUDGED.formatted("SELECT DISTINCT sale_id FROM (" + anchors + ") a", HELD) + COUNTED;
    }

    private SalesSql() {}
}
