-- The last day on which the law asks for any sale of each person; what is not over yet counts as if it were over this year.
-- People without sales are not in it.
CREATE FUNCTION books_kept_until(people uuid[], today date) RETURNS TABLE (account_id uuid, last_day date)
    LANGUAGE sql STABLE AS $$
    SELECT o.account_id, max(coalesce(s.last_day, make_date(extract(year FROM today)::int
           + financial_term_years(s.tax_class = 'TAX_OSS'), 12, 31)))
    FROM (SELECT p.account_id, coalesce(p.invoice_id, p.id) AS sale_id FROM payment p WHERE p.account_id = ANY(people)
          UNION SELECT i.account_id, i.id FROM invoice i WHERE i.account_id = ANY(people)) o
    CROSS JOIN LATERAL (SELECT * FROM financial_sale f WHERE f.sale_id = o.sale_id OFFSET 0) s
    GROUP BY 1
$$;
