-- From begun_at on an erasure leaves its batch no more: what is half gone is finished. Why it stands where it stands is said
-- by a key of a text or in the words of whoever decided it.
ALTER TABLE erasure ADD COLUMN begun_at timestamptz, ADD COLUMN because text;
ALTER TABLE erasure ADD CHECK (status <> 'ERASED' OR executed_at IS NOT NULL);
