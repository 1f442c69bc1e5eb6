-- The books (decision 0039): entries are added by difference and never changed. They go with the records that they are about,
-- and those stay for their term (V0166).
CREATE TABLE book_customer (
    customer_key    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    customer_number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    customer_id     text NOT NULL UNIQUE,
    account_id      uuid,
    since           timestamptz NOT NULL
);
CREATE INDEX book_customer_by_account ON book_customer (account_id);

CREATE TABLE booking (
    id              bigint GENERATED ALWAYS AS (year::bigint * 1000000000 + number) STORED PRIMARY KEY,
    year            int NOT NULL CHECK (year BETWEEN 2000 AND 9998),
    number          int NOT NULL CHECK (number BETWEEN 1 AND 999999999),
    matter          text NOT NULL,
    event           text NOT NULL,
    source          text NOT NULL,
    journal         text NOT NULL,
    booked_on       date NOT NULL,
    supplied_on     date NOT NULL,
    customer_key    uuid,
    doc_ref         text NOT NULL,
    invoice_number  text,
    corrects        boolean NOT NULL,
    entered_at      timestamptz NOT NULL,
    CHECK (extract(year FROM booked_on) = year)
);
CREATE INDEX booking_by_matter ON booking (matter);
CREATE INDEX booking_by_source ON booking (source);
CREATE INDEX booking_by_day ON booking (booked_on, id);
CREATE INDEX booking_by_customer ON booking (customer_key) WHERE customer_key IS NOT NULL;
CREATE INDEX booking_by_invoice ON booking (invoice_number) WHERE invoice_number IS NOT NULL;

-- Debit is positive. What was agreed in another currency stands beside the euros.
CREATE TABLE booking_line (
    booking_id      bigint NOT NULL REFERENCES booking ON DELETE CASCADE,
    line            smallint NOT NULL,
    account         text NOT NULL,
    amount_minor    bigint NOT NULL,
    customer_key    uuid,
    vat_code        text,
    vat_country     text,
    vat_percent     numeric(5, 2),
    vat_minor       bigint,
    currency        text CHECK (currency ~ '^[A-Z]{3}$'),
    currency_minor  bigint,
    PRIMARY KEY (booking_id, line)
);
CREATE INDEX booking_line_by_customer ON booking_line (customer_key) WHERE customer_key IS NOT NULL;

-- Neither has an account: the way to the person is the customer's key, of which the export role sees its subject's only.
DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['booking', 'booking_line'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY every_row ON %I TO astrasonic_owner, astrasonic_app, astrasonic_retention, astrasonic_audit,'
                       ' astrasonic_check, astrasonic_log USING (true) WITH CHECK (true)', t);
        EXECUTE format('CREATE POLICY one_subject ON %I FOR SELECT TO astrasonic_export USING (customer_key IN'
                       ' (SELECT c.customer_key FROM book_customer c WHERE c.account_id ='
                       ' (SELECT nullif(current_setting(''astrasonic.subject'', true), '''')::uuid)))', t);
    END LOOP;
END
$$;

CREATE TABLE book_number (
    year int PRIMARY KEY,
    last int NOT NULL
);

CREATE TABLE removed_booking (
    booking_id bigint PRIMARY KEY,
    removed_at timestamptz NOT NULL
);

-- Nothing is booked any more up to this day.
CREATE TABLE book_closing (
    closed_until date PRIMARY KEY,
    closed_at    timestamptz NOT NULL,
    closed_by    text NOT NULL,
    reason       text NOT NULL
);

-- Where a sale was made, decided by a person because the evidence does not tell it (Reg. (EU) 282/2011, Art. 24b, 24f).
CREATE TABLE sale_judgement (
    sale_id   text PRIMARY KEY,
    country   text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    business  boolean NOT NULL,
    reason    text NOT NULL,
    judged_by text NOT NULL,
    judged_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON sale_judgement TO astrasonic_app;

CREATE FUNCTION books_stay() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF current_setting('is_superuser') <> 'on' AND (TG_OP <> 'DELETE' OR EXISTS (
            SELECT FROM gone g WHERE EXISTS (SELECT FROM financial_record r WHERE r.sale_id = g.matter)
                                  OR EXISTS (SELECT FROM balance_transaction b WHERE b.id = g.matter))) THEN
        RAISE EXCEPTION 'The books are only added to: % of % refused', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER books_stay AFTER DELETE ON booking REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION books_stay();
CREATE TRIGGER books_are_never_changed BEFORE UPDATE OR TRUNCATE ON booking FOR EACH STATEMENT EXECUTE FUNCTION books_stay();
CREATE TRIGGER books_are_never_changed BEFORE UPDATE OR TRUNCATE ON booking_line FOR EACH STATEMENT EXECUTE FUNCTION books_stay();

-- What was booked on a day, by account and tax. It stays when the entries have gone after their term: without it no later year
-- would open with the right balance. It says nothing of anybody.
CREATE TABLE book_total (
    booked_on     date NOT NULL,
    supplied_from date NOT NULL,
    account       text NOT NULL,
    vat_code      text,
    vat_country   text,
    vat_percent   numeric(5, 2),
    debit_minor   bigint NOT NULL,
    credit_minor  bigint NOT NULL,
    vat_minor     bigint NOT NULL,
    lines         bigint NOT NULL
);
CREATE UNIQUE INDEX book_total_once
    ON book_total (booked_on, account, supplied_from, vat_code, vat_country, vat_percent) NULLS NOT DISTINCT;

CREATE FUNCTION books_add_up() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM fresh GROUP BY booking_id HAVING sum(amount_minor) <> 0) THEN
        RAISE EXCEPTION 'An entry whose debit is not its credit is refused' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    INSERT INTO book_total AS t
    SELECT b.booked_on, date_trunc('quarter', b.supplied_on)::date, l.account, l.vat_code, l.vat_country, l.vat_percent,
           coalesce(sum(l.amount_minor) FILTER (WHERE l.amount_minor > 0), 0),
           coalesce(-sum(l.amount_minor) FILTER (WHERE l.amount_minor < 0), 0), coalesce(sum(l.vat_minor), 0), count(*)
    FROM fresh l JOIN booking b ON b.id = l.booking_id GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (booked_on, account, supplied_from, vat_code, vat_country, vat_percent) DO UPDATE
    SET debit_minor = t.debit_minor + excluded.debit_minor, credit_minor = t.credit_minor + excluded.credit_minor,
        vat_minor = t.vat_minor + excluded.vat_minor, lines = t.lines + excluded.lines;
    RETURN NULL;
END
$$;
CREATE TRIGGER books_add_up AFTER INSERT ON booking_line REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION books_add_up();

-- What is booked of a sale goes when the last record of the sale has gone after its term, and then the customer without entries.
CREATE FUNCTION books_let_go() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    matters text[];
BEGIN
    IF TG_TABLE_NAME = 'payment' THEN
        SELECT array_agg(DISTINCT m) INTO matters FROM gone g, LATERAL (VALUES (g.id), (g.invoice_id)) v(m) WHERE m IS NOT NULL;
    ELSE
        SELECT array_agg(g.id) INTO matters FROM gone g;
    END IF;
    DELETE FROM sale_judgement j WHERE j.sale_id = ANY(matters)
      AND NOT EXISTS (SELECT FROM financial_record r WHERE r.sale_id = j.sale_id);
    WITH going AS (
        DELETE FROM booking b WHERE b.matter = ANY(matters)
          AND NOT EXISTS (SELECT FROM financial_record r WHERE r.sale_id = b.matter)
          AND NOT EXISTS (SELECT FROM balance_transaction t WHERE t.id = b.matter)
        RETURNING b.id, b.customer_key),
    noted AS (INSERT INTO removed_booking SELECT id, now() FROM going RETURNING 1)
    DELETE FROM book_customer c USING going g WHERE c.customer_key = g.customer_key
      AND NOT EXISTS (SELECT FROM booking b WHERE b.customer_key = g.customer_key
                                              AND NOT EXISTS (SELECT FROM going o WHERE o.id = b.id));
    RETURN NULL;
END
$$;
CREATE TRIGGER books_let_go AFTER DELETE ON payment REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION books_let_go();
CREATE TRIGGER books_let_go AFTER DELETE ON invoice REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION books_let_go();
CREATE TRIGGER books_let_go AFTER DELETE ON balance_transaction REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION books_let_go();

GRANT SELECT, INSERT ON booking, booking_line, book_customer, book_closing TO astrasonic_app;
GRANT UPDATE (account_id) ON book_customer TO astrasonic_app;
GRANT SELECT, INSERT, UPDATE ON book_number TO astrasonic_app;
GRANT SELECT ON removed_booking, book_total TO astrasonic_app;
GRANT SELECT ON booking, booking_line, book_customer TO astrasonic_export, astrasonic_retention;

CREATE INDEX booking_line_unjudged ON booking_line (booking_id) WHERE vat_code = 'JUDGE';
CREATE INDEX booking_by_journal ON booking (year, journal, id);
