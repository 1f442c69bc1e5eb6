CREATE TABLE connection (
    id             uuid PRIMARY KEY,
    account_id     uuid NOT NULL,
    provider       text NOT NULL CHECK (provider IN ('SPOTIFY', 'BEATPORT', 'GOOGLE', 'APPLE')),
    provider_id    text NOT NULL,
    provider_email text,
    scopes         text NOT NULL,
    access_token   bytea,
    refresh_token  bytea,
    expires_at     timestamptz,
    connected_at   timestamptz NOT NULL,
    UNIQUE (account_id, provider),
    UNIQUE (provider, provider_id)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON connection TO astrasonic_app;
GRANT SELECT ON connection TO astrasonic_export;
GRANT SELECT, DELETE ON connection TO astrasonic_retention;
