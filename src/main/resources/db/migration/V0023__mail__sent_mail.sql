CREATE TABLE email_sent (
    id          uuid PRIMARY KEY,
    account_id  uuid,
    address     text NOT NULL,
    template    text NOT NULL,
    language    text NOT NULL,
    subject     text NOT NULL,
    body_sha256 text NOT NULL,
    message_id  text NOT NULL UNIQUE,
    outcome     text NOT NULL CHECK (outcome IN ('QUEUED', 'SENDING', 'SENT', 'REFUSED', 'GIVEN_UP')),
    queued_at   timestamptz NOT NULL,
    sent_at     timestamptz,
    provider_id text,
    CHECK ((outcome = 'SENT') = (sent_at IS NOT NULL))
);
CREATE INDEX email_sent_by_account ON email_sent (account_id, queued_at);
CREATE INDEX email_sent_by_address ON email_sent (address);

-- The words of a mail live only until it has left: a one-time code must not outlast its delivery.
CREATE TABLE email_outbox (
    email_id     uuid PRIMARY KEY REFERENCES email_sent ON DELETE CASCADE,
    account_id   uuid,
    text_body    text NOT NULL,
    html_body    text NOT NULL,
    attempts     integer NOT NULL DEFAULT 0,
    due_at       timestamptz NOT NULL,
    leased_until timestamptz
);
CREATE INDEX email_outbox_due ON email_outbox (due_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON email_sent, email_outbox TO astrasonic_app;
GRANT SELECT ON email_sent, email_outbox TO astrasonic_export;
GRANT SELECT, DELETE ON email_sent, email_outbox TO astrasonic_retention;
