-- That a customer's VAT number was asked for in VIES, and what the answer was (Directive 2006/112, Art. 138 and 196; Reg. 282/2011,
-- Art. 18): kept with the customer's books, and gone with them.
CREATE TABLE vat_number_proof (
    id           uuid PRIMARY KEY,
    customer_key uuid NOT NULL REFERENCES book_customer ON DELETE CASCADE,
    vat_number   text NOT NULL CHECK (vat_number ~ '^[A-Z]{2}[A-Z0-9+*]{2,16}$'),
    consulted_on date NOT NULL,
    valid        boolean NOT NULL,
    consultation text CHECK (length(consultation) <= 60),
    noted_at     timestamptz NOT NULL,
    UNIQUE (customer_key, vat_number, consulted_on)
);
CREATE INDEX vat_number_proof_by_number ON vat_number_proof (vat_number, consulted_on);
ALTER TABLE vat_number_proof ENABLE ROW LEVEL SECURITY;
ALTER TABLE vat_number_proof FORCE ROW LEVEL SECURITY;
CREATE POLICY every_row ON vat_number_proof TO astrasonic_owner, astrasonic_app, astrasonic_retention, astrasonic_audit,
    astrasonic_check, astrasonic_log USING (true) WITH CHECK (true);
CREATE POLICY one_subject ON vat_number_proof FOR SELECT TO astrasonic_export USING (customer_key IN (
    SELECT c.customer_key FROM book_customer c
    WHERE c.account_id = (SELECT nullif(current_setting('astrasonic.subject', true), '')::uuid)));
GRANT SELECT, INSERT, UPDATE (valid, consultation, noted_at) ON vat_number_proof TO astrasonic_app;
GRANT SELECT ON vat_number_proof TO astrasonic_export, astrasonic_retention;
