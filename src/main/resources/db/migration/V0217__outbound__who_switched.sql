-- Who switched calls to a recipient off, and when.
ALTER TABLE outbound_standing ADD COLUMN off_by text, ADD COLUMN off_at timestamptz;
