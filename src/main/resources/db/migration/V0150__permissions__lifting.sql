-- A restriction ends only after the person was told (Art. 18(3)): from which day, by which e-mail, and why an announcement
-- came to nothing. told_at says when the notice left; without it nothing is lifted.
ALTER TABLE restriction
    ADD COLUMN lifting_on date,
    ADD COLUMN lifting_notice_id uuid,
    ADD COLUMN lifting_void_because text,
    ADD CHECK (lifting_on IS NOT NULL OR (lifting_notice_id IS NULL AND lifting_void_because IS NULL)),
    ADD CHECK (lifting_void_because IS NULL OR told_at IS NULL OR lifted_at IS NOT NULL);
CREATE UNIQUE INDEX restriction_by_notice ON restriction (lifting_notice_id) WHERE lifting_notice_id IS NOT NULL;
CREATE INDEX restriction_to_lift ON restriction (lifting_on) WHERE lifting_on IS NOT NULL AND lifted_at IS NULL;
