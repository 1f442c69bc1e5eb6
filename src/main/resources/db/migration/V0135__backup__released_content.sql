-- Keys of content that lost its last reference when a person was erased: written with the reference's removal, so that no
-- crash forgets what has to be gone from both stores before the erasure may be called done. They go with the certificate.
CREATE TABLE released_content (
    object_key  text PRIMARY KEY,
    account_id  uuid NOT NULL,
    released_at timestamptz NOT NULL,
    gone_at     timestamptz
);
CREATE INDEX released_content_by_account ON released_content (account_id);

GRANT SELECT, INSERT, UPDATE (gone_at), DELETE ON released_content TO astrasonic_retention;
GRANT SELECT ON released_content TO astrasonic_app, astrasonic_export;

-- Whoever removes the last reference locks the content's row first, against an upload of the same content by somebody else;
-- PostgreSQL asks for the right to change a column before it lets a row be locked. No statement ever changes this one.
GRANT UPDATE (created_at) ON stored_object TO astrasonic_retention;
