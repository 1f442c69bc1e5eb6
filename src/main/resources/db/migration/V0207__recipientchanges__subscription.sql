-- Who asked to be told of changes by e-mail; an address counts once its owner has confirmed it (double opt-in).
CREATE TABLE recipient_subscription (
    id            uuid PRIMARY KEY,
    account_id    uuid,
    address       text        NOT NULL UNIQUE CHECK (address <> ''),
    language      text        NOT NULL CHECK (language IN ('en', 'nl')),
    asked_at      timestamptz NOT NULL,
    last_asked_at timestamptz NOT NULL,
    token_sha256  bytea UNIQUE,
    good_until    timestamptz,
    confirmed_at  timestamptz,
    leave_key     text        NOT NULL UNIQUE,
    CHECK ((token_sha256 IS NULL) = (good_until IS NULL)),
    CHECK (confirmed_at IS NULL OR token_sha256 IS NULL)
);
CREATE INDEX recipient_subscription_by_account ON recipient_subscription (account_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON recipient_subscription TO astrasonic_app;
GRANT SELECT ON recipient_subscription TO astrasonic_export;
GRANT SELECT, DELETE ON recipient_subscription TO astrasonic_retention;
