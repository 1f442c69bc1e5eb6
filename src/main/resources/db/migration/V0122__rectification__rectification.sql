-- What was corrected about a person (Art. 16). Both values lie encrypted. The hashes, of the account's id with each form of
-- the value, let a leftover of the old value be found by comparing it with what is stored, without the value itself.
CREATE TABLE rectification (
    id            uuid PRIMARY KEY,
    account_id    uuid NOT NULL REFERENCES account,
    attribute     text NOT NULL CHECK (attribute IN ('EMAIL', 'NAME', 'COUNTRY', 'LANGUAGE', 'BIRTH_YEAR')),
    request_id    uuid,
    before_value  bytea,
    after_value   bytea NOT NULL,
    before_hashes bytea[] NOT NULL,
    after_hashes  bytea[] NOT NULL,
    evidence      text NOT NULL,
    corrected_at  timestamptz NOT NULL
);
CREATE INDEX rectification_by_account ON rectification (account_id, corrected_at);

-- Every place that repeats the value, and what was done there; what lies elsewhere waits until somebody confirms it.
CREATE TABLE rectification_place (
    id               uuid PRIMARY KEY,
    rectification_id uuid NOT NULL REFERENCES rectification ON DELETE CASCADE,
    account_id       uuid NOT NULL,
    data_set         text NOT NULL,
    attribute        text NOT NULL,
    outcome          text NOT NULL CHECK (outcome IN ('CORRECTED', 'STATED', 'WAITING', 'CONFIRMED')),
    records          integer NOT NULL,
    confirmation     text,
    confirmed_at     timestamptz,
    CHECK ((outcome = 'CONFIRMED') = (confirmed_at IS NOT NULL))
);
CREATE INDEX rectification_place_by_rectification ON rectification_place (rectification_id);
CREATE INDEX rectification_place_by_account ON rectification_place (account_id);

-- What a person adds to incomplete data, or to documents and logs, which are never rewritten (Art. 16, second sentence).
CREATE TABLE supplementary_statement (
    id         uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account,
    request_id uuid,
    data_set   text NOT NULL,
    words      text NOT NULL,
    added_at   timestamptz NOT NULL
);
CREATE INDEX supplementary_statement_by_account ON supplementary_statement (account_id, added_at);

GRANT SELECT, INSERT ON rectification, supplementary_statement TO astrasonic_app;
GRANT SELECT, INSERT, UPDATE ON rectification_place TO astrasonic_app;
GRANT SELECT ON rectification, rectification_place, supplementary_statement TO astrasonic_export;
GRANT SELECT, DELETE ON rectification, rectification_place, supplementary_statement TO astrasonic_retention;
