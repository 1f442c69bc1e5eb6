-- Later versions of a rule; its first is the term in law/retention-terms.yml. Never changed but by the decision on it.
CREATE TABLE retention_rule (
    id          uuid PRIMARY KEY,
    rule        text        NOT NULL,
    version     integer     NOT NULL CHECK (version > 1),
    period      text        NOT NULL CHECK (period ~ '^P[0-9]+[YMD]$'),
    basis       text        NOT NULL CHECK (basis <> ''),
    approval    text        NOT NULL CHECK (approval IN ('AUTOMATIC', 'SECOND_PERSON')),
    most_rows   bigint      NOT NULL CHECK (most_rows >= 0),
    valid_from  date        NOT NULL,
    reason      text        NOT NULL CHECK (reason <> ''),
    status      text        NOT NULL CHECK (status IN ('PROPOSED', 'IN_FORCE', 'REFUSED', 'WITHDRAWN')),
    asked_by    text        NOT NULL,
    asked_at    timestamptz NOT NULL,
    decided_by  text,
    decided_at  timestamptz,
    UNIQUE (rule, version),
    CHECK ((status = 'PROPOSED' OR status = 'WITHDRAWN') = (decided_by IS NULL)),
    CHECK (decided_by <> asked_by)
);
CREATE UNIQUE INDEX retention_rule_one_proposal ON retention_rule (rule) WHERE status = 'PROPOSED';

-- Stops one rule, or all ('*'), before their next transaction.
CREATE TABLE retention_stop (
    rule       text PRIMARY KEY,
    reason     text        NOT NULL CHECK (reason <> ''),
    stopped_by text        NOT NULL,
    stopped_at timestamptz NOT NULL
);

-- Why a run is made beside the one of each day: what waited was approved, a hold was released.
CREATE TABLE retention_order (
    key        text PRIMARY KEY,
    because    text        NOT NULL CHECK (because IN ('APPROVED', 'HOLD_RELEASED', 'BY_HAND')),
    ordered_at timestamptz NOT NULL,
    done_at    timestamptz
);
CREATE INDEX retention_order_open ON retention_order (ordered_at) WHERE done_at IS NULL;

-- One line of the daily sheet: what was due by one rule in one place, what was decided about it, and the proof of what was
-- done. It holds counts and hashes, never what was deleted.
CREATE TABLE retention_line (
    id              uuid PRIMARY KEY,
    run             text        NOT NULL,
    day             date        NOT NULL,
    rule            text        NOT NULL,
    rule_version    integer     NOT NULL,
    target          text        NOT NULL,
    ending          text        NOT NULL,
    through         date        NOT NULL,
    due             bigint      NOT NULL,
    held            bigint      NOT NULL,
    set_aside       bigint      NOT NULL,
    recently_used   bigint      NOT NULL,
    oldest          timestamptz,
    newest          timestamptz,
    bytes           bigint      NOT NULL,
    cents           bigint,
    content_sha256  text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('PLANNED', 'WAITING', 'APPROVED', 'REFUSED', 'RUNNING', 'STOPPED', 'DONE', 'FAILED', 'OVERTAKEN')),
    waits_for       text[]      NOT NULL,
    planned_at      timestamptz NOT NULL,
    execution       bigint,
    started_at      timestamptz,
    ended_at        timestamptz,
    gone            bigint      NOT NULL DEFAULT 0,
    with_them       bigint      NOT NULL DEFAULT 0,
    transactions    bigint      NOT NULL DEFAULT 0,
    oldest_gone     timestamptz,
    newest_gone     timestamptz,
    keys_sha256     bytea,
    left_due        bigint,
    left_held       bigint,
    oldest_left     timestamptz,
    verified_at     timestamptz,
    failure         text        NOT NULL DEFAULT '',
    CHECK (state <> 'DONE' OR (ended_at IS NOT NULL AND left_due = 0)),
    UNIQUE (run, rule, target)
);
CREATE INDEX retention_line_by_day ON retention_line (day DESC, rule, target);
CREATE INDEX retention_line_open ON retention_line (target) WHERE state IN ('PLANNED', 'WAITING', 'APPROVED', 'RUNNING', 'STOPPED', 'FAILED');

GRANT SELECT, INSERT ON retention_rule TO astrasonic_app;
GRANT UPDATE (status, decided_by, decided_at) ON retention_rule TO astrasonic_app;
GRANT SELECT, INSERT, DELETE ON retention_stop TO astrasonic_app;
GRANT SELECT, INSERT, UPDATE ON retention_order, retention_line TO astrasonic_app;
GRANT SELECT ON retention_stop, retention_rule TO astrasonic_retention;
GRANT SELECT, UPDATE ON retention_line TO astrasonic_retention;
GRANT DELETE ON retention_order, retention_line TO astrasonic_retention;

-- By time, so that what is due is found without reading the rest.
CREATE INDEX email_sent_by_time ON email_sent USING brin (queued_at);
CREATE INDEX account_session_by_end ON account_session (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX support_conversation_by_end ON support_conversation (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX promise_check_by_time ON promise_check USING brin (checked_at);
