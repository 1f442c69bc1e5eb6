-- From begun_at on an erasure leaves its batch no more: what is half gone is finished. Why it stands where it stands is said
-- by a key of a text or in the words of whoever decided it. Whether the last scan was clean decides on the certificate.
ALTER TABLE erasure
    ADD COLUMN begun_at timestamptz,
    ADD COLUMN because  text,
    ADD COLUMN is_clean boolean NOT NULL DEFAULT false;
CREATE INDEX erasure_deferred ON erasure (id) WHERE status = 'DEFERRED';
