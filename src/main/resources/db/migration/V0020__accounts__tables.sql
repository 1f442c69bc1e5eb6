-- An account is the data subject. Direct identifiers are null once the person has been erased; the row itself stays as
-- the opaque anchor of the records that tax law keeps.
CREATE TABLE account (
    id                    uuid PRIMARY KEY,
    email                 text,
    email_as_typed        text,
    email_since           timestamptz NOT NULL,
    display_name          text,
    country               text CHECK (country ~ '^[A-Z]{2}$'),
    language              text CHECK (language ~ '^[a-z]{2}$'),
    birth_year            integer CHECK (birth_year BETWEEN 1900 AND 2200),
    identity_id           text,
    status                text NOT NULL CHECK (status IN ('ACTIVE', 'DELETION_REQUESTED', 'ERASED')),
    created_at            timestamptz NOT NULL,
    restricted_at         timestamptz,
    deletion_requested_at timestamptz,
    erased_at             timestamptz,
    version               bigint NOT NULL DEFAULT 0,
    CHECK ((status = 'ERASED') = (erased_at IS NOT NULL)),
    CHECK (status <> 'ERASED' OR num_nonnulls(email, email_as_typed, display_name, identity_id, birth_year) = 0)
);
CREATE UNIQUE INDEX account_by_email ON account (email) WHERE email IS NOT NULL;
CREATE UNIQUE INDEX account_by_identity ON account (identity_id) WHERE identity_id IS NOT NULL;
CREATE INDEX account_by_status ON account (status, id);
CREATE INDEX account_by_country ON account (country, id);
CREATE INDEX account_by_status_and_country ON account (status, country, id);

CREATE TABLE account_email (
    id             uuid PRIMARY KEY,
    account_id     uuid NOT NULL REFERENCES account,
    email          text NOT NULL,
    email_as_typed text NOT NULL,
    used_from      timestamptz NOT NULL,
    used_until     timestamptz NOT NULL,
    CHECK (used_from <= used_until)
);
CREATE INDEX account_email_by_email ON account_email (email);
CREATE INDEX account_email_by_account ON account_email (account_id);

CREATE TABLE passkey (
    credential_id text PRIMARY KEY,
    account_id    uuid NOT NULL REFERENCES account,
    public_key    bytea NOT NULL,
    label         text NOT NULL,
    created_at    timestamptz NOT NULL,
    last_used_at  timestamptz
);
CREATE INDEX passkey_by_account ON passkey (account_id);

CREATE TABLE account_session (
    id                uuid PRIMARY KEY,
    account_id        uuid NOT NULL REFERENCES account,
    ip                inet NOT NULL,
    user_agent_family text NOT NULL,
    started_at        timestamptz NOT NULL,
    last_seen_at      timestamptz NOT NULL,
    ended_at          timestamptz
);
CREATE INDEX account_session_by_account ON account_session (account_id, started_at);

GRANT SELECT, INSERT, UPDATE ON account TO astrasonic_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON account_email, passkey, account_session TO astrasonic_app;
GRANT SELECT ON account, account_email, passkey, account_session TO astrasonic_export;
GRANT SELECT, DELETE ON account_email, passkey, account_session TO astrasonic_retention;
GRANT SELECT, UPDATE, DELETE ON account TO astrasonic_retention;
