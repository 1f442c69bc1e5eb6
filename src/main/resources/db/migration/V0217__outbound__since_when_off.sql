-- Since when calls to a recipient are switched off; by whom stands in the audit trail.
ALTER TABLE outbound_standing ADD COLUMN off_at timestamptz;
