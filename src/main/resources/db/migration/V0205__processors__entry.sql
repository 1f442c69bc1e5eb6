-- What the register says of a recipient since a change of it came into force: over what its file says, or where there is none.
ALTER TABLE recipient_filing DROP CONSTRAINT recipient_filing_kind_check;
ALTER TABLE recipient_filing ADD CONSTRAINT recipient_filing_kind_check
    CHECK (kind IN ('AGREEMENT', 'REVIEW', 'TRANSFER', 'CERTIFICATE', 'CHAIN', 'FRAMEWORK', 'FACT', 'ADEQUACY', 'ENTRY'));

CREATE TABLE recipient_entry (
    filing_id uuid PRIMARY KEY REFERENCES recipient_filing,
    content   jsonb NOT NULL CHECK (content ->> 'key' <> '' AND content ->> 'name' <> ''),
    removed   boolean NOT NULL
);

GRANT SELECT, INSERT ON recipient_entry TO astrasonic_app;
GRANT SELECT, DELETE ON recipient_entry TO astrasonic_retention;
