-- What one member of staff asked for and another decided. The ids are the identity server's, as the audit trail has them;
-- whoever asked can never be who decides, and one object has one order at a time that waits or counts.
CREATE TABLE approval (
    id                uuid PRIMARY KEY,
    kind              text        NOT NULL CHECK (kind ~ '^[a-z][a-z0-9-]{1,40}$'),
    object_id         uuid        NOT NULL,
    content_sha256    text        NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
    link              text        NOT NULL CHECK (char_length(link) <= 500),
    reason            text        NOT NULL CHECK (reason <> ''),
    asked_at          timestamptz NOT NULL,
    asked_by          text        NOT NULL,
    expires_at        timestamptz NOT NULL,
    status            text        NOT NULL CHECK (status IN ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    decided_at        timestamptz,
    decided_by        text CHECK (decided_by <> asked_by),
    decision_reason   text,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawal_reason text,
    CHECK (status NOT IN ('APPROVED', 'REFUSED') OR (decided_at IS NOT NULL AND decided_by IS NOT NULL)),
    CHECK ((status = 'WITHDRAWN') = (withdrawn_at IS NOT NULL))
);
CREATE UNIQUE INDEX approval_live ON approval (kind, object_id) WHERE status IN ('WAITING', 'APPROVED');
CREATE INDEX approval_waiting ON approval (id) WHERE status = 'WAITING';
CREATE INDEX approval_ended ON approval (id) WHERE status <> 'WAITING';
CREATE INDEX approval_asked ON approval (asked_by, id);

GRANT SELECT, INSERT, UPDATE ON approval TO astrasonic_app;
GRANT SELECT, DELETE ON approval TO astrasonic_retention;
