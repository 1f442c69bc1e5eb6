-- Credit notes and the evidence of place belong to their sale: both are kept, judged and removed with it. A credit note makes
-- the sale relevant in its own year; evidence, which is as old as its payment, does not.

-- Each financial record with the sale that it belongs to. Every part can be asked by sale_id through an index: many sales are
-- looked up by CROSS JOIN LATERAL (SELECT * FROM … WHERE sale_id = … OFFSET 0), and none of these tables is read whole.
CREATE OR REPLACE VIEW financial_record WITH (security_invoker = true) AS
    SELECT 'invoice' AS record, 'billing.invoice' AS data_set, i.id, i.account_id, i.id AS sale_id, i.created_at AS at,
           financial_year(i.created_at) AS last_year,
           sold_under_oss(i.tax_country, financial_year(i.created_at)) AS oss, false AS is_open,
           NULL::bigint AS paid_minor, NULL::text AS currency
    FROM invoice i
    UNION ALL
    SELECT 'invoice_line', 'billing.invoice-line', l.id, l.account_id, l.invoice_id, coalesce(l.period_start, l.period_end),
           financial_year(l.period_end), NULL, false, NULL, NULL
    FROM invoice_line l
    UNION ALL
    SELECT 'payment', 'billing.payment', p.id, p.account_id, coalesce(p.invoice_id, p.id), p.created_at,
           financial_year(p.created_at), sold_under_oss(p.tax_country, financial_year(p.created_at)), false,
           p.amount_minor, p.currency
    FROM payment p
    UNION ALL
    SELECT 'refund', 'billing.refund', r.id, r.account_id, coalesce(p.invoice_id, p.id), r.created_at,
           financial_year(r.created_at), NULL, false, NULL, NULL
    FROM payment p JOIN refund r ON r.payment_id = p.id
    UNION ALL
    SELECT 'refund', 'billing.refund', r.id, r.account_id, r.payment_id, r.created_at, financial_year(r.created_at), NULL,
           false, NULL, NULL
    FROM refund r WHERE NOT EXISTS (SELECT FROM payment p WHERE p.id = r.payment_id)
    UNION ALL
    SELECT 'dispute', 'billing.dispute', d.id, d.account_id, coalesce(p.invoice_id, p.id), d.created_at,
           financial_year(greatest(d.created_at, d.evidence_due_at, d.closed_at)), NULL,
           d.status NOT IN ('won', 'lost', 'warning_closed', 'prevented'), NULL, NULL
    FROM payment p JOIN dispute d ON d.payment_id = p.id
    UNION ALL
    SELECT 'dispute', 'billing.dispute', d.id, d.account_id, d.payment_id, d.created_at,
           financial_year(greatest(d.created_at, d.evidence_due_at, d.closed_at)), NULL,
           d.status NOT IN ('won', 'lost', 'warning_closed', 'prevented'), NULL, NULL
    FROM dispute d WHERE NOT EXISTS (SELECT FROM payment p WHERE p.id = d.payment_id)
    UNION ALL
    SELECT 'credit_note', 'billing.credit-note', n.id, n.account_id, n.invoice_id, n.created_at, financial_year(n.created_at),
           NULL, false, NULL, NULL
    FROM credit_note n
    UNION ALL
    SELECT 'place_evidence', 'billing.place-evidence', e.id, e.account_id, coalesce(p.invoice_id, p.id), e.captured_at, NULL,
           NULL, false, NULL, NULL
    FROM payment p JOIN place_evidence e ON e.payment_id = p.id;

CREATE OR REPLACE FUNCTION financial_records_stay() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    this_year int := financial_year(now());
    sales     text[];
    years     int[];
    under_oss boolean[];
    still     boolean[];
    children  boolean := false;
    inside    bigint;
BEGIN
    IF current_setting('is_superuser') = 'on' THEN
        RETURN NULL;
    END IF;
    IF TG_OP = 'TRUNCATE' THEN
        RAISE EXCEPTION 'Financial records are kept for their term: TRUNCATE of % refused', TG_TABLE_NAME
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    CASE TG_TABLE_NAME
    WHEN 'payment' THEN
        SELECT array_agg(coalesce(g.invoice_id, g.id)), array_agg(financial_year(g.created_at)),
               array_agg(sold_under_oss(g.tax_country, financial_year(g.created_at))), array_agg(false)
        INTO sales, years, under_oss, still FROM gone g;
        children := EXISTS (SELECT FROM gone g JOIN refund r ON r.payment_id = g.id)
                 OR EXISTS (SELECT FROM gone g JOIN dispute d ON d.payment_id = g.id)
                 OR EXISTS (SELECT FROM gone g JOIN place_evidence e ON e.payment_id = g.id);
    WHEN 'invoice' THEN
        SELECT array_agg(g.id), array_agg(financial_year(g.created_at)),
               array_agg(sold_under_oss(g.tax_country, financial_year(g.created_at))), array_agg(false)
        INTO sales, years, under_oss, still FROM gone g;
        children := EXISTS (SELECT FROM gone g JOIN invoice_line l ON l.invoice_id = g.id)
                 OR EXISTS (SELECT FROM gone g JOIN credit_note n ON n.invoice_id = g.id)
                 OR EXISTS (SELECT FROM gone g JOIN payment p ON coalesce(p.invoice_id, p.id) = g.id);
    WHEN 'invoice_line' THEN
        SELECT array_agg(g.invoice_id), array_agg(financial_year(g.period_end)), array_agg(NULL::boolean), array_agg(false)
        INTO sales, years, under_oss, still FROM gone g;
    WHEN 'refund' THEN
        SELECT array_agg(coalesce(p.invoice_id, g.payment_id)), array_agg(financial_year(g.created_at)),
               array_agg(NULL::boolean), array_agg(false)
        INTO sales, years, under_oss, still FROM gone g LEFT JOIN payment p ON p.id = g.payment_id;
    WHEN 'dispute' THEN
        SELECT array_agg(coalesce(p.invoice_id, g.payment_id)),
               array_agg(financial_year(greatest(g.created_at, g.evidence_due_at, g.closed_at))), array_agg(NULL::boolean),
               array_agg(g.status NOT IN ('won', 'lost', 'warning_closed', 'prevented'))
        INTO sales, years, under_oss, still FROM gone g LEFT JOIN payment p ON p.id = g.payment_id;
    WHEN 'credit_note' THEN
        SELECT array_agg(g.invoice_id), array_agg(financial_year(g.created_at)), array_agg(NULL::boolean), array_agg(false)
        INTO sales, years, under_oss, still FROM gone g;
    WHEN 'place_evidence' THEN
        SELECT array_agg(coalesce(p.invoice_id, g.payment_id)), array_agg(financial_year(g.captured_at)),
               array_agg(NULL::boolean), array_agg(false)
        INTO sales, years, under_oss, still FROM gone g LEFT JOIN payment p ON p.id = g.payment_id;
    END CASE;
    IF sales IS NULL THEN
        RETURN NULL;
    END IF;

    -- What a record says by itself is asked first: a great mistake is refused before the rest of each sale is looked up.
    SELECT count(*) INTO inside FROM unnest(years) y WHERE y + financial_term_years(false) >= this_year;
    IF inside = 0 THEN
        SELECT count(*) INTO inside
        FROM (SELECT sale_id, max(year) AS year, bool_or(oss) AS oss, bool_or(open) AS open
              FROM unnest(sales, years, under_oss, still) AS g(sale_id, year, oss, open) GROUP BY sale_id) g
        CROSS JOIN LATERAL (SELECT max(last_year) AS year, bool_or(oss) AS oss, coalesce(bool_or(is_open), false) AS open
                            FROM financial_record r WHERE r.sale_id = g.sale_id) left_of
        WHERE g.open OR left_of.open
           OR coalesce(greatest(g.year, left_of.year) + financial_term_years(coalesce(g.oss OR left_of.oss, g.oss, left_of.oss, true))
                       >= this_year, true);
    END IF;
    IF inside > 0 THEN
        RAISE EXCEPTION 'Financial records are kept for their term: DELETE of % refused, % inside it', TG_TABLE_NAME, inside
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF children THEN
        RAISE EXCEPTION 'A sale goes as a whole: DELETE of % refused, others still refer to it', TG_TABLE_NAME
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['credit_note', 'place_evidence'] LOOP
        EXECUTE format('CREATE TRIGGER financial_records_stay AFTER DELETE ON %I REFERENCING OLD TABLE AS gone'
                       ' FOR EACH STATEMENT EXECUTE FUNCTION financial_records_stay()', t);
        EXECUTE format('CREATE TRIGGER financial_records_are_never_truncated BEFORE TRUNCATE ON %I'
                       ' EXECUTE FUNCTION financial_records_stay()', t);
    END LOOP;
END
$$;

-- What Stripe booked for a record, its taxes and what says which invoice a payment settled go with it, and a sale that is gone is
-- not to be booked again. What belongs to no sale names nobody, and stays.
CREATE FUNCTION booked_goes_along() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM balance_transaction b USING gone g WHERE b.source_id = g.id;
    DELETE FROM invoice_settlement s USING gone g WHERE s.invoice_id = g.id;
    DELETE FROM invoice_tax t USING gone g WHERE t.invoice_id = g.id;
    DELETE FROM credit_note_refund r USING gone g WHERE r.credit_note_id = g.id;
    DELETE FROM sale_changed c USING gone g WHERE c.sale_id = g.id;
    RETURN NULL;
END
$$;

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['payment', 'refund', 'dispute', 'invoice', 'credit_note'] LOOP
        EXECUTE format('CREATE TRIGGER booked_goes_along AFTER DELETE ON %I REFERENCING OLD TABLE AS gone'
                       ' FOR EACH STATEMENT EXECUTE FUNCTION booked_goes_along()', t);
    END LOOP;
END
$$;
