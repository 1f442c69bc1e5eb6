-- Mails to people without an account are found by address, whatever its spelling.
CREATE INDEX email_sent_by_normal_address ON email_sent (lower(address)) WHERE account_id IS NULL;
