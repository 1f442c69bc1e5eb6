CREATE TABLE support_conversation (
    id            uuid PRIMARY KEY,
    account_id    uuid,
    contact_email text,
    contact_name  text,
    channel       text NOT NULL CHECK (channel IN ('CHAT', 'MAIL', 'LETTER', 'PHONE')),
    subject       text NOT NULL,
    external_id   text UNIQUE,
    opened_at     timestamptz NOT NULL,
    closed_at     timestamptz,
    version       bigint NOT NULL DEFAULT 0,
    CHECK (account_id IS NOT NULL OR contact_email IS NOT NULL OR contact_name IS NOT NULL)
);
CREATE INDEX support_conversation_by_account ON support_conversation (account_id, opened_at);
CREATE INDEX support_conversation_by_email ON support_conversation (contact_email) WHERE contact_email IS NOT NULL;

-- body is the message as it came; disclosed_body is what an access package may show: the same text without the passages
-- about other people (Art. 15(4)), of which passages_left_out counts the number.
CREATE TABLE support_message (
    id                uuid PRIMARY KEY,
    conversation_id   uuid NOT NULL REFERENCES support_conversation ON DELETE CASCADE,
    account_id        uuid,
    author            text NOT NULL CHECK (author IN ('PERSON', 'STAFF')),
    staff_id          text,
    body              text NOT NULL,
    disclosed_body    text NOT NULL,
    passages_left_out integer NOT NULL DEFAULT 0 CHECK (passages_left_out >= 0),
    sent_at           timestamptz NOT NULL,
    version           bigint NOT NULL DEFAULT 0,
    CHECK ((author = 'STAFF') = (staff_id IS NOT NULL))
);
CREATE INDEX support_message_by_conversation ON support_message (conversation_id, sent_at);
CREATE INDEX support_message_by_account ON support_message (account_id, sent_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON support_conversation, support_message TO astrasonic_app;
GRANT SELECT ON support_conversation, support_message TO astrasonic_export;
GRANT SELECT, DELETE ON support_conversation, support_message TO astrasonic_retention;
