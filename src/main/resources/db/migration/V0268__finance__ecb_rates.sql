-- What a euro was worth on the last day of a quarter, or the next day that the European Central Bank published on (Directive
-- 2006/112, Art. 369h). Who noted it stands in the audit trail.
CREATE TABLE ecb_rate (
    quarter_end  date NOT NULL CHECK (quarter_end = (date_trunc('quarter', quarter_end) + interval '3 months - 1 day')::date),
    currency     text NOT NULL CHECK (currency ~ '^[A-Z]{3}$' AND currency <> 'EUR'),
    per_euro     numeric(20, 8) NOT NULL CHECK (per_euro > 0),
    published_on date NOT NULL CHECK (published_on BETWEEN quarter_end AND quarter_end + 7),
    PRIMARY KEY (quarter_end, currency)
);
GRANT SELECT, INSERT, UPDATE ON ecb_rate TO astrasonic_app;
