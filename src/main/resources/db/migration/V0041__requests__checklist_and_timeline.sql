CREATE TABLE case_step (
    id uuid PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES data_subject_request,
    step_key text NOT NULL,
    position integer NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('DONE', 'NOTHING_TO_DO', 'KEPT', 'WAITING_FOR', 'FAILED')),
    reason text,
    evidence_kind text,
    evidence_reference text,
    kept_until date,
    awaited text,
    retryable boolean NOT NULL DEFAULT false,
    since timestamptz NOT NULL,
    version bigint NOT NULL DEFAULT 0,
    UNIQUE (request_id, step_key),
    -- No outcome without what makes it one: done has evidence, a kept thing its duty and end.
    CHECK (outcome <> 'DONE' OR (evidence_kind IS NOT NULL AND evidence_reference IS NOT NULL)),
    CHECK (outcome <> 'KEPT' OR (reason IS NOT NULL AND kept_until IS NOT NULL)),
    CHECK (outcome <> 'WAITING_FOR' OR awaited IS NOT NULL),
    CHECK (outcome NOT IN ('NOTHING_TO_DO', 'FAILED') OR reason IS NOT NULL)
);

CREATE TABLE case_event (
    id uuid PRIMARY KEY,
    number bigint GENERATED ALWAYS AS IDENTITY,
    request_id uuid NOT NULL REFERENCES data_subject_request,
    account_id uuid,
    happened_at timestamptz NOT NULL,
    actor text NOT NULL,
    act text NOT NULL,
    reason text NOT NULL,
    state_before text,
    state_after text
);
CREATE INDEX case_event_by_request ON case_event (request_id, number);
CREATE INDEX case_event_by_account ON case_event (account_id) WHERE account_id IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON case_step TO astrasonic_app;
GRANT SELECT, DELETE ON case_step TO astrasonic_retention;
-- The history only grows: of what is written, only the person it belongs to may be filled in later.
GRANT SELECT, INSERT, UPDATE (account_id) ON case_event TO astrasonic_app;
GRANT SELECT ON case_event TO astrasonic_export;
GRANT SELECT, DELETE ON case_event TO astrasonic_retention;
