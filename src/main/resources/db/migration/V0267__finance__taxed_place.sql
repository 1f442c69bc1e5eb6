-- The code that VAT law knows a country by: Greece has another in VAT numbers, and Monaco is France (Directive 2006/112, Art. 7).
CREATE FUNCTION tax_country(code text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE code WHEN 'EL' THEN 'GR' WHEN 'MC' THEN 'FR' ELSE code END
$$;

-- Where a sale was taxed: where the rate of its tax is from, else where Stripe placed the customer.
CREATE VIEW taxed_place WITH (security_invoker = true) AS
SELECT i.id AS sale_id,
       tax_country(coalesce((SELECT r.country FROM invoice_tax t JOIN stripe_tax_rate r ON r.id = t.rate_id
                             WHERE t.invoice_id = i.id AND t.amount_minor > 0 ORDER BY t.position LIMIT 1), i.tax_country)) AS country,
       coalesce(i.exempt = 'reverse' AND i.vat_number IS NOT NULL, false) AS by_number
FROM invoice i;
GRANT SELECT ON taxed_place TO astrasonic_app;
