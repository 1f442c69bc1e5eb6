-- What the mail server tells of a mail after it took it: it arrived, it came back, its reader called it unwanted.
ALTER TABLE email_sent
    ADD COLUMN delivered_at  timestamptz,
    ADD COLUMN bounced_at    timestamptz,
    ADD COLUMN complained_at timestamptz,
    ADD COLUMN bounce_kind   text,
    ADD CHECK (bounce_kind IS NULL OR bounced_at IS NOT NULL);
CREATE INDEX email_sent_by_provider ON email_sent (provider_id) WHERE provider_id IS NOT NULL;

ALTER TABLE breach_letter_person
    ADD COLUMN delivered_at  timestamptz,
    ADD COLUMN complained_at timestamptz;
