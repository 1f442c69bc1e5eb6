-- A certificate can be made before every recipient has answered. It is complete once all have; where that comes later, a final
-- one is made then, beside the first. The mail that takes it to the person is forgotten as soon as it has left.
ALTER TABLE erasure
    ADD COLUMN completed_at      timestamptz,
    ADD COLUMN final_certificate bytea,
    ADD COLUMN final_email_id    uuid,
    ADD CHECK (final_certificate IS NULL OR (completed_at IS NOT NULL AND status = 'CERTIFIED'));
CREATE INDEX erasure_incomplete ON erasure (request_id) WHERE status = 'CERTIFIED' AND completed_at IS NULL;
CREATE UNIQUE INDEX erasure_final_email ON erasure (final_email_id) WHERE final_email_id IS NOT NULL;
