-- When the DPO was written to about a line that waits for a second person, or set records aside.
ALTER TABLE retention_line ADD COLUMN told_at timestamptz;
CREATE INDEX retention_line_untold ON retention_line (day) WHERE told_at IS NULL AND (state = 'WAITING' OR set_aside > 0);
