-- A request may have been sent by somebody else than the person whose account it names: until identity is settled, what the
-- sender gave and what was written back is a third party's and stays out of the person's package (Art. 15(4)). The columns
-- are worked out whenever they are read, so no second copy is stored.
ALTER TABLE data_subject_request
    ADD COLUMN disclosed_email text GENERATED ALWAYS AS (CASE WHEN identity_settled_at IS NOT NULL THEN requester_email END) VIRTUAL,
    ADD COLUMN disclosed_name text GENERATED ALWAYS AS (CASE WHEN identity_settled_at IS NOT NULL THEN requester_name END) VIRTUAL,
    ADD COLUMN disclosed_postal_address text GENERATED ALWAYS AS (CASE WHEN identity_settled_at IS NOT NULL THEN postal_address END) VIRTUAL,
    ADD COLUMN disclosed_words text GENERATED ALWAYS AS (CASE WHEN identity_settled_at IS NOT NULL THEN words END) VIRTUAL,
    ADD COLUMN disclosed_extension_reason text GENERATED ALWAYS AS (CASE WHEN identity_settled_at IS NOT NULL THEN extension_reason END) VIRTUAL,
    ADD COLUMN disclosed_refusal_reason text GENERATED ALWAYS AS (CASE WHEN identity_settled_at IS NOT NULL THEN refusal_reason END) VIRTUAL;

-- Reasons that staff wrote before may quote the sender; keys of our own texts never do.
ALTER TABLE case_event ADD COLUMN identity_settled boolean NOT NULL DEFAULT false;
ALTER TABLE case_event
    ADD COLUMN disclosed_reason text GENERATED ALWAYS AS (CASE WHEN identity_settled OR reason LIKE 'reason.%' THEN reason END) VIRTUAL;
GRANT UPDATE (identity_settled) ON case_event TO astrasonic_app;
