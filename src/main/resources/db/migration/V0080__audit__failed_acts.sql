-- What was tried and failed is neither done nor refused: a job that failed must not look like one that ended well.
ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_outcome_check;
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_outcome_check CHECK (outcome IN ('DONE', 'REFUSED', 'FAILED'));
