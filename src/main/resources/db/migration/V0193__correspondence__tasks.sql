-- What each recipient was asked for a person (Art. 15 to 21, 19 GDPR), one row a request, recipient and matter, and what came of
-- it. By what the person is known there is sealed, and forgotten with the final outcome.
CREATE TABLE recipient_task (
    id            uuid PRIMARY KEY,
    request_id    uuid        NOT NULL,
    account_id    uuid        NOT NULL,
    recipient     text        NOT NULL,
    ask           text        NOT NULL CHECK (ask IN ('ERASE', 'EXPORT', 'OBJECT', 'RECTIFY', 'RESTRICT')),
    state         text        NOT NULL CHECK (state IN ('PLANNED', 'ACCEPTED', 'TICKET', 'NOT_SET', 'FAILED', 'DONE', 'NOT_FOUND', 'NOTHING_TO_CALL', 'KEPT')),
    reason        text        NOT NULL DEFAULT '',
    until         date,
    counts        jsonb       NOT NULL DEFAULT '{}',
    sealed        bytea,
    attempts      int         NOT NULL DEFAULT 0,
    asked_at      timestamptz NOT NULL,
    next_at       timestamptz,
    lease         uuid,
    leased_until  timestamptz,
    ended_at      timestamptz,
    UNIQUE (request_id, recipient, ask),
    CHECK ((ended_at IS NOT NULL) = (state IN ('DONE', 'NOT_FOUND', 'NOTHING_TO_CALL', 'KEPT'))),
    CHECK (ended_at IS NULL OR sealed IS NULL AND next_at IS NULL),
    CHECK ((lease IS NULL) = (leased_until IS NULL))
);
CREATE INDEX recipient_task_due ON recipient_task (recipient, next_at) WHERE next_at IS NOT NULL;
CREATE INDEX recipient_task_by_account ON recipient_task (account_id);

-- Each call of an attempt, noted before it is made and again when its answer came: hashes and templates, no personal data.
CREATE TABLE recipient_call (
    id           uuid PRIMARY KEY,
    task_id      uuid        NOT NULL REFERENCES recipient_task,
    attempt      int         NOT NULL,
    method       text        NOT NULL,
    template     text        NOT NULL,
    request_hash text        NOT NULL,
    status       int,
    reference    text,
    answer_hash  text,
    began_at     timestamptz NOT NULL,
    ended_at     timestamptz
);
CREATE INDEX recipient_call_by_task ON recipient_call (task_id, began_at);

GRANT SELECT, INSERT, UPDATE ON recipient_task, recipient_call TO astrasonic_app;
GRANT SELECT, DELETE ON recipient_task, recipient_call TO astrasonic_retention;
GRANT SELECT ON recipient_task TO astrasonic_export;
