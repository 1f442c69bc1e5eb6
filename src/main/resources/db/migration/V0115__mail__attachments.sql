-- Files that go along with a mail, kept only until it has left; what stays is their hash.
CREATE TABLE email_attachment (
    id         uuid PRIMARY KEY,
    email_id   uuid NOT NULL REFERENCES email_outbox ON DELETE CASCADE,
    account_id uuid,
    position   integer NOT NULL,
    file_name  text NOT NULL,
    media_type text NOT NULL,
    content    bytea NOT NULL,
    UNIQUE (email_id, position)
);
CREATE INDEX email_attachment_by_account ON email_attachment (account_id);

ALTER TABLE email_sent ADD COLUMN attachment_sha256 text;

GRANT SELECT, INSERT, UPDATE, DELETE ON email_attachment TO astrasonic_app;
GRANT SELECT ON email_attachment TO astrasonic_export;
GRANT SELECT, DELETE ON email_attachment TO astrasonic_retention;
