-- One erasure of one person (Art. 17). The plan holds counts and keys of data sets, never a value. The identifiers, which
-- the residual scan needs, lie encrypted and only until the certificate is made.
CREATE TABLE erasure (
    id              uuid PRIMARY KEY,
    request_id      uuid NOT NULL REFERENCES data_subject_request,
    account_id      uuid NOT NULL,
    status          text NOT NULL CHECK (status IN ('PLANNED', 'AWAITING_APPROVAL', 'WAITING', 'RUNNING', 'DEFERRED', 'ERASED', 'CERTIFIED', 'CANCELLED')),
    status_since    timestamptz NOT NULL,
    plan            jsonb NOT NULL,
    plan_sha256     text NOT NULL,
    planned_at      timestamptz NOT NULL,
    approved_sha256 text,
    approved_at     timestamptz,
    due_at          timestamptz,
    batch           uuid,
    identifiers     bytea,
    executed_at     timestamptz,
    scan            jsonb,
    scanned_at      timestamptz,
    certificate     bytea,
    certified_at    timestamptz,
    version         bigint NOT NULL DEFAULT 0,
    CHECK (status NOT IN ('WAITING', 'RUNNING', 'ERASED', 'CERTIFIED') OR approved_sha256 IS NOT NULL),
    CHECK (status <> 'CERTIFIED' OR (certificate IS NOT NULL AND identifiers IS NULL))
);
CREATE UNIQUE INDEX erasure_live_of_account ON erasure (account_id) WHERE status NOT IN ('CERTIFIED', 'CANCELLED');
CREATE UNIQUE INDEX erasure_live_of_request ON erasure (request_id) WHERE status <> 'CANCELLED';
CREATE INDEX erasure_due ON erasure (due_at, id) WHERE status = 'WAITING';
CREATE INDEX erasure_of_batch ON erasure (batch) WHERE status IN ('RUNNING', 'ERASED');

GRANT SELECT, INSERT, UPDATE ON erasure TO astrasonic_app;
GRANT SELECT ON erasure TO astrasonic_export;
GRANT SELECT, DELETE ON erasure TO astrasonic_retention;
