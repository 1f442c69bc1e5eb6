-- Where whoever reads the mail leaves its list with one press (RFC 8058); none for mails that belong to no list.
ALTER TABLE email_outbox ADD COLUMN leave_address text;
