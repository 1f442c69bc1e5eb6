-- Books what Stripe's records say of some sales and the books do not say yet (decision 0039): the lines that should stand there,
-- less those that do. What stands there already gives no entry; what changed gives one that corrects it.
WITH taken AS (
    SELECT unnest(CAST(:sales AS text[])) AS id),
sale AS (
    SELECT coalesce(p.invoice_id, t.id) AS sale FROM taken t LEFT JOIN payment p ON p.id = t.id
    UNION
    SELECT b.id FROM taken t JOIN payout o ON o.id = t.id JOIN balance_transaction b ON b.source_id = o.id),
rule AS (
    SELECT * FROM jsonb_to_recordset(CAST(:rules AS jsonb)) AS r(event text, journal text, account text, measure text, sign int)),
code AS (
    SELECT * FROM jsonb_to_recordset(CAST(:codes AS jsonb))
        AS c(key text, place text, taxed boolean, "byNumber" boolean, revenue text, vat text, rated boolean, "perCountry" boolean)),
rate AS (
    SELECT * FROM jsonb_to_recordset(CAST(:rates AS jsonb)) AS r(country text, since date, percent numeric)),
paid AS MATERIALIZED (
    SELECT s.sale, p.id, p.customer_id, p.amount_minor, p.currency
    FROM sale s JOIN payment p ON coalesce(p.invoice_id, p.id) = s.sale),
-- What a unit of the agreed currency was worth in euro when it was paid: Stripe's own rate.
worth AS (
    SELECT DISTINCT ON (p.sale) p.sale, b.amount_minor::numeric / p.amount_minor AS euros
    FROM paid p JOIN balance_transaction b ON b.source_id = p.id AND b.reporting_category = 'charge' AND b.currency = 'EUR'
    WHERE p.amount_minor <> 0 ORDER BY p.sale, b.created_at, b.id),
sold AS (
    SELECT i.id AS sale, i.number, i.customer_id, i.total_minor, i.tax_minor, i.currency, i.exempt, i.vat_number,
           (coalesce(i.finalized_at, i.created_at) AT TIME ZONE 'Europe/Amsterdam')::date AS day,
           CASE WHEN i.currency = 'EUR' THEN 1 ELSE w.euros END AS euros,
           coalesce(tax_country(j.country), t.country) AS country, coalesce(j.business, t.by_number) AS by_number
    FROM sale s JOIN invoice i ON i.id = s.sale JOIN taxed_place t ON t.sale_id = s.sale
    LEFT JOIN worth w ON w.sale = s.sale
    LEFT JOIN sale_judgement j ON j.sale_id = s.sale
    WHERE i.status IN ('open', 'paid', 'uncollectible')),
placed AS MATERIALIZED (
    SELECT s.*, coalesce(c.key, u.key) AS key, coalesce(c.revenue, u.revenue) AS revenue,
           coalesce(c.vat, u.vat) || CASE WHEN coalesce(c."perCountry", u."perCountry") THEN s.country ELSE '' END AS vat_account,
           CASE WHEN c."perCountry" THEN s.country END AS vat_country, CASE WHEN c.rated THEN r.percent END AS percent
    FROM sold s
    CROSS JOIN LATERAL (SELECT CASE WHEN s.country = 'NL' THEN 'HOME'
                                    WHEN sold_under_oss(s.country, extract(year FROM s.day)::int) THEN 'UNION'
                                    WHEN NOT sold_under_oss(s.country, extract(year FROM s.day)::int) THEN 'OUTSIDE'
                                    ELSE 'UNKNOWN' END AS place, s.tax_minor > 0 AS taxed) p
    LEFT JOIN code c ON c.place = p.place AND c.taxed = p.taxed AND c."byNumber" = (s.by_number AND p.place = 'UNION' AND NOT p.taxed)
    JOIN code u ON u.place = 'UNKNOWN'
    LEFT JOIN LATERAL (SELECT percent FROM rate WHERE rate.country = s.country AND rate.since <= s.day
                       ORDER BY rate.since DESC LIMIT 1) r ON true
    WHERE s.euros IS NOT NULL),
credited AS (
    SELECT c.invoice_id AS sale, c.id, c.number, c.total_minor, c.tax_minor, c.created_at
    FROM sale s JOIN credit_note c ON c.invoice_id = s.sale WHERE c.status = 'issued'
    UNION ALL
    -- A refund without a credit note takes back its part of the sale.
    SELECT p.sale, f.id, NULL, f.amount_minor, round(f.amount_minor * i.tax_minor::numeric / nullif(i.total_minor, 0))::bigint,
           f.created_at
    FROM paid p JOIN refund f ON f.payment_id = p.id JOIN sold i ON i.sale = p.sale AND i.currency = f.currency
    WHERE f.status NOT IN ('failed', 'canceled') AND NOT EXISTS (
        SELECT FROM credit_note_refund n JOIN credit_note c ON c.id = n.credit_note_id
        WHERE n.refund_id = f.id AND c.status = 'issued')),
-- Each movement of the balance at Stripe, and what of it settles the customer's debt.
moved AS (
    SELECT p.sale, b.id, b.reporting_category, b.created_at, NULL::date AS arrives_on, b.amount_minor, b.fee_minor, b.fee_tax_minor,
           b.amount_minor AS settled, p.amount_minor AS agreed, p.currency, p.customer_id
    FROM paid p JOIN balance_transaction b ON b.source_id = p.id WHERE b.currency = 'EUR'
    UNION ALL
    SELECT p.sale, b.id, b.reporting_category, b.created_at, NULL, b.amount_minor, b.fee_minor, b.fee_tax_minor,
           CASE WHEN p.currency = 'EUR' THEN b.amount_minor ELSE (sign(b.amount_minor) * round(f.amount_minor * w.euros))::bigint END,
           sign(b.amount_minor)::bigint * f.amount_minor, p.currency, p.customer_id
    FROM paid p JOIN refund f ON f.payment_id = p.id JOIN balance_transaction b ON b.source_id = f.id
    LEFT JOIN worth w ON w.sale = p.sale WHERE b.currency = 'EUR'
    UNION ALL
    SELECT p.sale, b.id, b.reporting_category, b.created_at, NULL, b.amount_minor, b.fee_minor, b.fee_tax_minor, b.amount_minor,
           sign(b.amount_minor)::bigint * d.amount_minor, p.currency, p.customer_id
    FROM paid p JOIN dispute d ON d.payment_id = p.id JOIN balance_transaction b ON b.source_id = d.id WHERE b.currency = 'EUR'
    UNION ALL
    SELECT s.sale, b.id, b.reporting_category, b.created_at, o.arrives_on, b.amount_minor, b.fee_minor, b.fee_tax_minor, 0, NULL,
           'EUR', NULL
    FROM sale s JOIN balance_transaction b ON b.id = s.sale LEFT JOIN payout o ON o.id = b.source_id
    WHERE b.currency = 'EUR' AND NOT EXISTS (
        SELECT FROM rule r WHERE r.event = b.reporting_category AND r.journal = 'PAYMENTS')
      -- A payout says itself when it arrives: until it is known its day, and so its year, is not.
      AND (o.id IS NOT NULL OR b.source_id IS NULL OR b.source_id NOT LIKE 'po\_%')),
fact AS MATERIALIZED (
    SELECT sale, 'invoice' AS event, sale AS source, day, day AS supplied, coalesce(number, sale) AS doc, number AS invoice,
           customer_id, key, revenue, vat_account, vat_country, percent,
           round(total_minor * euros)::bigint AS gross, round(tax_minor * euros)::bigint AS vat, total_minor AS agreed_gross,
           tax_minor AS agreed_vat, currency, 0 AS amount, 0 AS settled, 0 AS fee, 0 AS fee_vat, NULL::bigint AS agreed
    FROM placed
    UNION ALL
    SELECT c.sale, 'credit', c.id, (c.created_at AT TIME ZONE 'Europe/Amsterdam')::date, p.day, coalesce(c.number, c.id), p.number,
           p.customer_id, p.key, p.revenue, p.vat_account, p.vat_country, p.percent, round(c.total_minor * p.euros)::bigint,
           round(c.tax_minor * p.euros)::bigint, c.total_minor, c.tax_minor, p.currency, 0, 0, 0, 0, NULL
    FROM credited c JOIN placed p USING (sale)
    UNION ALL
    SELECT m.sale, m.reporting_category, m.id, coalesce(m.arrives_on, (m.created_at AT TIME ZONE 'Europe/Amsterdam')::date),
           coalesce(m.arrives_on, (m.created_at AT TIME ZONE 'Europe/Amsterdam')::date), m.id, s.number, coalesce(s.customer_id,
           m.customer_id), NULL, NULL, NULL, NULL, NULL, 0, 0, NULL, NULL, m.currency, m.amount_minor, m.settled,
           m.fee_minor - m.fee_tax_minor, m.fee_tax_minor, m.agreed
    FROM moved m LEFT JOIN sold s USING (sale) WHERE m.settled IS NOT NULL),
line AS (
    SELECT f.event, f.source, CASE r.account WHEN 'revenue' THEN f.revenue WHEN 'vat' THEN f.vat_account ELSE r.account END AS account,
           CASE WHEN r.account = 'revenue' THEN f.key END AS vat_code,
           CASE WHEN r.account = 'revenue' THEN f.vat_country END AS vat_country,
           CASE WHEN r.account = 'revenue' THEN f.percent END AS vat_percent,
           CASE WHEN f.currency <> 'EUR' AND m.agreed IS NOT NULL THEN f.currency END AS currency,
           r.sign * m.amount AS amount, CASE WHEN r.account = 'revenue' THEN r.sign * f.vat END AS vat,
           CASE WHEN f.currency <> 'EUR' THEN r.sign * m.agreed END AS agreed
    FROM fact f JOIN rule r USING (event)
    CROSS JOIN LATERAL (SELECT CASE r.measure
            WHEN 'gross' THEN f.gross WHEN 'vat' THEN f.vat WHEN 'net' THEN f.gross - f.vat
            WHEN 'amount' THEN f.amount WHEN 'settled' THEN f.settled WHEN 'difference' THEN f.amount - f.settled
            WHEN 'fee' THEN f.fee WHEN 'feeVat' THEN f.fee_vat WHEN 'fees' THEN f.fee + f.fee_vat END AS amount,
        CASE r.measure
            WHEN 'gross' THEN f.agreed_gross WHEN 'vat' THEN f.agreed_vat WHEN 'net' THEN f.agreed_gross - f.agreed_vat
            WHEN 'settled' THEN f.agreed END AS agreed) m
    WHERE m.amount <> 0 OR m.agreed <> 0),
booked AS MATERIALIZED (
    SELECT b.* FROM booking b JOIN (
        SELECT id FROM booking WHERE matter IN (SELECT id FROM taken UNION SELECT sale FROM sale)
        UNION SELECT id FROM booking WHERE source IN (SELECT source FROM fact)) w USING (id)),
missing AS MATERIALIZED (
    SELECT event, source, account, vat_code, vat_country, vat_percent, currency, sum(amount)::bigint AS amount,
           sum(vat)::bigint AS vat, sum(agreed)::bigint AS agreed
    FROM (SELECT * FROM line
          UNION ALL
          SELECT b.event, b.source, l.account, l.vat_code, l.vat_country, l.vat_percent, l.currency, -l.amount_minor, -l.vat_minor,
                 -l.currency_minor
          FROM booked b JOIN booking_line l ON l.booking_id = b.id) each_line
    GROUP BY event, source, account, vat_code, vat_country, vat_percent, currency
    HAVING sum(amount) <> 0 OR sum(vat) <> 0 OR sum(agreed) <> 0),
entry AS (
    SELECT m.event, m.source, coalesce(f.sale, b.matter) AS matter, coalesce(f.supplied, b.supplied_on) AS supplied_on,
           greatest(coalesce(f.day, b.booked_on), CAST(:closed AS date) + 1) AS booked_on, coalesce(f.doc, b.doc_ref) AS doc_ref,
           coalesce(f.invoice, b.invoice_number) AS invoice_number, coalesce(c.customer_key, b.customer_key) AS customer_key,
           b.id IS NOT NULL AS corrects, (SELECT min(r.journal) FROM rule r WHERE r.event = m.event) AS journal
    FROM (SELECT DISTINCT event, source FROM missing) m
    LEFT JOIN fact f USING (event, source)
    LEFT JOIN LATERAL (SELECT * FROM booked o WHERE o.event = m.event AND o.source = m.source ORDER BY o.id LIMIT 1) b ON true
    LEFT JOIN book_customer c ON c.customer_id = f.customer_id),
numbered AS (
    SELECT e.*, y.year, coalesce(n.last, 0) + row_number() OVER (PARTITION BY y.year ORDER BY e.booked_on, e.event, e.source) AS number
    FROM entry e CROSS JOIN LATERAL (SELECT extract(year FROM e.booked_on)::int AS year) y LEFT JOIN book_number n USING (year)),
written AS (
    INSERT INTO booking (year, number, matter, event, source, journal, booked_on, supplied_on, customer_key, doc_ref,
                         invoice_number, corrects, entered_at)
    SELECT year, number, matter, event, source, journal, booked_on, supplied_on, customer_key, doc_ref, invoice_number, corrects,
           CAST(:now AS timestamptz)
    FROM numbered ORDER BY year, number
    RETURNING id, event, source, customer_key),
lines AS (
    INSERT INTO booking_line (booking_id, line, account, amount_minor, customer_key, vat_code, vat_country, vat_percent,
                              vat_minor, currency, currency_minor)
    SELECT w.id, row_number() OVER (PARTITION BY w.id ORDER BY m.account, m.vat_code, m.vat_country, m.vat_percent, m.currency),
           m.account, m.amount, w.customer_key, m.vat_code, m.vat_country, m.vat_percent, m.vat, m.currency, m.agreed
    FROM written w JOIN missing m USING (event, source)),
counted AS (
    INSERT INTO book_number (year, last) SELECT year, max(number) FROM numbered GROUP BY year
    ON CONFLICT (year) DO UPDATE SET last = excluded.last)
SELECT count(*) FROM written
