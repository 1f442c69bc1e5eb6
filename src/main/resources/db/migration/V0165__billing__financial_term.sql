-- How long a financial record is kept (AWR 52(4), BW 2:10(3); VAT Directive 369k and Reg. (EU) 282/2011, 63c). A sale is kept
-- as a whole: an invoice with its lines, payments, refunds and disputes; a payment without an invoice is a sale of its own.
-- Its term begins at the end of the financial year in which any of them was last relevant.

-- The financial year is the calendar year where the company has its seat.
CREATE FUNCTION financial_year(at timestamptz) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN extract(year FROM at AT TIME ZONE 'Europe/Amsterdam')::int;

-- Whether a sale to a country was, or may have been, declared in the One-Stop-Shop; null where the country is not known.
-- Members of the Union but our own, with Monaco, which counts as France, and Greece under both its codes. Until the end of
-- 2020 also the United Kingdom and the Isle of Man, which counts as it (VAT Directive 5 and 7; Withdrawal Agreement 51, 126).
CREATE FUNCTION sold_under_oss(country text, year int) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN country !~ '^[A-Z]{2}$' OR country IN ('EU', 'XX', 'ZZ') THEN NULL
        ELSE country IN ('AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'EL', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT',
                         'LT', 'LU', 'LV', 'MC', 'MT', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK')
             OR (country IN ('GB', 'IM') AND year <= 2020)
    END;

-- The least that the law allows, in whole years after the year in which a sale was last relevant.
CREATE FUNCTION financial_term_years(oss boolean) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN oss THEN 10 ELSE 7 END;

-- A dispute goes on being relevant until it is closed: when that was is known only of those that were seen to close.
ALTER TABLE dispute ADD COLUMN closed_at timestamptz;
GRANT UPDATE (closed_at) ON dispute TO astrasonic_app;

CREATE INDEX payment_of_sale ON payment (coalesce(invoice_id, id));
CREATE INDEX payment_by_age ON payment (created_at, id);
CREATE INDEX invoice_by_age ON invoice (created_at, id);
DROP INDEX payment_by_time;

-- Each financial record with the sale that it belongs to. Every part can be asked by sale_id through an index: many sales are
-- looked up by CROSS JOIN LATERAL (SELECT * FROM … WHERE sale_id = … OFFSET 0), and none of these tables is read whole.
CREATE VIEW financial_record WITH (security_invoker = true) AS
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
    FROM dispute d WHERE NOT EXISTS (SELECT FROM payment p WHERE p.id = d.payment_id);

-- Each sale with its class. No last_year and no last_day: it is not over yet. An unknown country is kept the longer term.
CREATE VIEW financial_sale WITH (security_invoker = true) AS
    SELECT sale_id, CASE WHEN oss THEN 'TAX_OSS' ELSE 'TAX_NL' END AS tax_class, last_year,
           make_date(last_year + financial_term_years(oss), 12, 31) AS last_day
    FROM (SELECT sale_id, coalesce(bool_or(oss), true) AS oss,
                 CASE WHEN bool_or(is_open) THEN NULL ELSE max(last_year) END AS last_year
          FROM financial_record GROUP BY sale_id) s;

-- Each record with the last day on which the law asks for it.
CREATE VIEW financial_record_end WITH (security_invoker = true) AS
    SELECT r.record, r.id, r.account_id, r.sale_id, s.tax_class, s.last_year, s.last_day
    FROM financial_sale s JOIN financial_record r USING (sale_id);

GRANT SELECT ON financial_record, financial_sale, financial_record_end TO astrasonic_app, astrasonic_retention;
