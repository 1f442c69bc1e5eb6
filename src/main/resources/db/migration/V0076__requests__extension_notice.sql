-- An extension counts once its notice has left (Art. 12(3)): until then it has a ground and an e-mail, but no day.
ALTER TABLE data_subject_request DROP CONSTRAINT data_subject_request_check1;
ALTER TABLE data_subject_request
    ADD COLUMN extension_email_id uuid,
    ADD COLUMN extension_void_because text,
    ADD CONSTRAINT extension_has_ground CHECK (extension_notice_on IS NULL OR extension_ground IS NOT NULL),
    ADD CONSTRAINT extension_has_notice CHECK (extension_ground IS NULL OR extension_notice_on IS NOT NULL OR extension_email_id IS NOT NULL),
    ADD CONSTRAINT extension_void_or_not CHECK (extension_void_because IS NULL OR extension_ground IS NULL);
CREATE UNIQUE INDEX request_by_extension ON data_subject_request (extension_email_id) WHERE extension_email_id IS NOT NULL;
