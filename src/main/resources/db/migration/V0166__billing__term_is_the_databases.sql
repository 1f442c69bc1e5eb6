-- The database itself refuses to lose a financial record inside its term, by its own clock and whoever asks, the owner of the
-- tables too. A superuser could switch it off anyway: what he does, the check of the promise finds.
CREATE FUNCTION financial_records_stay() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
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
                 OR EXISTS (SELECT FROM gone g JOIN dispute d ON d.payment_id = g.id);
    WHEN 'invoice' THEN
        SELECT array_agg(g.id), array_agg(financial_year(g.created_at)),
               array_agg(sold_under_oss(g.tax_country, financial_year(g.created_at))), array_agg(false)
        INTO sales, years, under_oss, still FROM gone g;
        children := EXISTS (SELECT FROM gone g JOIN invoice_line l ON l.invoice_id = g.id)
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
    FOREACH t IN ARRAY ARRAY['payment', 'refund', 'dispute', 'invoice', 'invoice_line'] LOOP
        EXECUTE format('CREATE TRIGGER financial_records_stay AFTER DELETE ON %I REFERENCING OLD TABLE AS gone'
                       ' FOR EACH STATEMENT EXECUTE FUNCTION financial_records_stay()', t);
        EXECUTE format('CREATE TRIGGER financial_records_are_never_truncated BEFORE TRUNCATE ON %I'
                       ' EXECUTE FUNCTION financial_records_stay()', t);
    END LOOP;
END
$$;

-- Numbers of the ledger are never used again, and one that is gone is gone lawfully or missing: removed_payment tells which.
-- What a superuser deletes is not in it.
CREATE TABLE payment_ledger (
    only_one    boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    last_number bigint NOT NULL
);
INSERT INTO payment_ledger (last_number) SELECT max(ledger_number) FROM payment HAVING count(*) > 0;

CREATE TABLE removed_payment (
    ledger_number bigint PRIMARY KEY,
    paid_year     int NOT NULL,
    oss           boolean,
    removed_at    timestamptz NOT NULL
);

CREATE FUNCTION payment_numbered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO payment_ledger AS known (last_number) SELECT max(ledger_number) FROM fresh HAVING count(*) > 0
    ON CONFLICT (only_one) DO UPDATE SET last_number = excluded.last_number
    WHERE known.last_number < excluded.last_number;
    RETURN NULL;
END
$$;
CREATE TRIGGER payment_numbered AFTER INSERT ON payment REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION payment_numbered();

CREATE FUNCTION payment_removed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF current_setting('is_superuser') <> 'on' THEN
        INSERT INTO removed_payment
        SELECT ledger_number, financial_year(created_at), sold_under_oss(tax_country, financial_year(created_at)), now()
        FROM gone;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER payment_removed AFTER DELETE ON payment REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION payment_removed();

GRANT SELECT ON payment_ledger, removed_payment TO astrasonic_app, astrasonic_retention;
