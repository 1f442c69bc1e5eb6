CREATE TABLE data_subject_request (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    channel text NOT NULL,
    received_at timestamptz NOT NULL,
    receipt_date date NOT NULL,
    account_id uuid,
    requester_email text,
    requester_email_normal text,
    requester_name text,
    postal_address text,
    words text,
    language text NOT NULL CHECK (language IN ('EN', 'NL')),
    assignee text,
    status text NOT NULL,
    status_since timestamptz NOT NULL,
    legal_due date NOT NULL,
    policy_due date NOT NULL,
    due date NOT NULL,
    extension_ground text,
    extension_notice_on date,
    extension_reason text,
    identity_method text,
    identity_settled_at timestamptz,
    identity_reason text,
    passphrase_hash text,
    joined_into uuid REFERENCES data_subject_request,
    refusal_ground text,
    refusal_reason text,
    answer_channel text,
    answer_email_id uuid,
    answered_at timestamptz,
    answer_sha256 text,
    late_reason text,
    closed_at timestamptz,
    idempotency_key text UNIQUE,
    idempotency_fingerprint text,
    reminded_days integer,
    created_at timestamptz NOT NULL,
    version bigint NOT NULL DEFAULT 0,
    CHECK (due <= legal_due AND due <= policy_due),
    CHECK ((extension_ground IS NULL) = (extension_notice_on IS NULL)),
    CHECK ((identity_method IS NULL) = (identity_settled_at IS NULL)),
    CHECK (status <> 'JOINED' OR joined_into IS NOT NULL),
    CHECK (status <> 'REFUSED' OR refusal_ground IS NOT NULL)
);

-- Lists are read by keyset, never by offset: each order that a screen offers has its index, open cases apart from the many closed ones.
CREATE INDEX request_open_by_due ON data_subject_request (due, id) WHERE closed_at IS NULL;
CREATE INDEX request_by_due ON data_subject_request (due, id);
CREATE INDEX request_by_status ON data_subject_request (status, due, id);
CREATE INDEX request_by_kind ON data_subject_request (kind, due, id);
CREATE INDEX request_by_assignee ON data_subject_request (assignee, due, id) WHERE assignee IS NOT NULL;
CREATE INDEX request_by_status_and_kind ON data_subject_request (status, kind, due, id);
CREATE INDEX request_by_assignee_and_status ON data_subject_request (assignee, status, due, id) WHERE assignee IS NOT NULL;
CREATE INDEX request_by_account ON data_subject_request (account_id, due, id) WHERE account_id IS NOT NULL;
CREATE INDEX request_by_address ON data_subject_request (requester_email_normal, due, id) WHERE requester_email_normal IS NOT NULL;
CREATE UNIQUE INDEX request_by_answer ON data_subject_request (answer_email_id) WHERE answer_email_id IS NOT NULL;

CREATE TABLE request_pause (
    id uuid PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES data_subject_request,
    ground text NOT NULL,
    paused_from date NOT NULL,
    paused_until date,
    CHECK (paused_until >= paused_from)
);
CREATE INDEX request_pause_by_request ON request_pause (request_id, paused_from);

GRANT SELECT, INSERT, UPDATE ON data_subject_request, request_pause TO astrasonic_app;
GRANT SELECT ON data_subject_request TO astrasonic_export;
GRANT SELECT, DELETE ON data_subject_request, request_pause TO astrasonic_retention;
