-- Every result of every check of a promise; only ever added to, and dropped when its term has passed.
CREATE TABLE promise_check (
    id            uuid PRIMARY KEY,
    promise       text        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('kept', 'at risk', 'broken', 'unproven')),
    reason_key    text        NOT NULL,
    reason_values jsonb       NOT NULL,
    found         bigint      NOT NULL,
    evidence      jsonb       NOT NULL,
    checked_at    timestamptz NOT NULL,
    took_millis   bigint      NOT NULL
);
CREATE INDEX promise_check_newest ON promise_check (promise, checked_at DESC, id DESC);

GRANT SELECT, INSERT ON promise_check TO astrasonic_app;
GRANT SELECT, DELETE ON promise_check TO astrasonic_retention;
