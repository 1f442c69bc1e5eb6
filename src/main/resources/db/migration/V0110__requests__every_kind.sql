-- What a request of any kind can carry: its scope (keys of the data map; none is everything), what it is about (an activity
-- or a consent), who asks for somebody else and how their mandate was checked, and what was decided on it.
ALTER TABLE data_subject_request
    ADD COLUMN scope text,
    ADD COLUMN asked_about text,
    ADD COLUMN on_behalf_relation text,
    ADD COLUMN on_behalf_of text,
    ADD COLUMN mandate_proof text,
    ADD COLUMN mandate_checked_at timestamptz,
    ADD COLUMN decision text,
    ADD COLUMN decision_ground text,
    ADD COLUMN decision_reason text,
    ADD COLUMN decided_at timestamptz,
    ADD CONSTRAINT on_behalf_has_relation CHECK (on_behalf_of IS NULL OR on_behalf_relation IS NOT NULL),
    ADD CONSTRAINT mandate_has_proof CHECK ((mandate_checked_at IS NULL) = (mandate_proof IS NULL)),
    ADD CONSTRAINT mandate_needs_relation CHECK (mandate_checked_at IS NULL OR on_behalf_relation IS NOT NULL),
    ADD CONSTRAINT decision_needs_identity CHECK (decision IS NULL OR identity_settled_at IS NOT NULL),
    ADD CONSTRAINT decision_is_whole CHECK ((decision IS NULL) = (decided_at IS NULL)),
    ADD CONSTRAINT decision_in_part_has_ground CHECK (decision IS DISTINCT FROM 'PARTLY' OR decision_ground IS NOT NULL),
    ADD COLUMN disclosed_on_behalf_of text GENERATED ALWAYS AS (CASE WHEN identity_settled_at IS NOT NULL THEN on_behalf_of END) VIRTUAL,
    ADD COLUMN disclosed_mandate_proof text GENERATED ALWAYS AS (CASE WHEN identity_settled_at IS NOT NULL THEN mandate_proof END) VIRTUAL;
