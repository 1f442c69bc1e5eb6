-- Whether somebody looked at a message for what it says about other people (Art. 15(4)), and in which role it was decided to
-- leave something out; a role, never a name.
ALTER TABLE support_message ADD COLUMN reviewed_at timestamptz;
ALTER TABLE support_message ADD COLUMN left_out_by text;
CREATE INDEX support_message_unreviewed ON support_message (account_id, sent_at) WHERE reviewed_at IS NULL;
