CREATE TABLE identity_challenge (
    id uuid PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES data_subject_request,
    account_id uuid NOT NULL,
    token_hash text NOT NULL UNIQUE,
    code_hash text NOT NULL,
    sent_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    settled_at timestamptz,
    withdrawn_at timestamptz
);
CREATE INDEX identity_challenge_by_request ON identity_challenge (request_id, sent_at);
CREATE INDEX identity_challenge_by_account ON identity_challenge (account_id, sent_at);

CREATE TABLE identity_try (
    id uuid PRIMARY KEY,
    account_id uuid,
    address_hash text NOT NULL,
    tried_at timestamptz NOT NULL,
    successful boolean NOT NULL
);
CREATE INDEX identity_try_by_account ON identity_try (account_id, tried_at) WHERE account_id IS NOT NULL;
CREATE INDEX identity_try_by_address ON identity_try (address_hash, tried_at);
CREATE INDEX identity_try_by_time ON identity_try USING brin (tried_at);

GRANT SELECT, INSERT, UPDATE ON identity_challenge TO astrasonic_app;
GRANT SELECT, INSERT ON identity_try TO astrasonic_app;
GRANT SELECT ON identity_challenge, identity_try TO astrasonic_export;
GRANT SELECT, DELETE ON identity_challenge, identity_try TO astrasonic_retention;
