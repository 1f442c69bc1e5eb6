-- An upload in parts that can be taken up again. Its space is reserved while it is open; its content key is wrapped by the key of
-- the person, bound to its id. What lies in the store of it stands in object_cleanup too, due when the upload expires: so
-- nobody has to be alive for it to go.
CREATE TABLE backup_upload (
    id             uuid PRIMARY KEY,
    account_id     uuid NOT NULL REFERENCES account,
    relative_path  text NOT NULL,
    size           bigint NOT NULL CHECK (size >= 0),
    sha256         bytea NOT NULL CHECK (length(sha256) = 32),
    part_size      bigint NOT NULL CHECK (part_size > 0),
    reserved_bytes bigint NOT NULL CHECK (reserved_bytes >= 0),
    wrapped_key    bytea NOT NULL,
    opened_at      timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    file_id        uuid,
    CONSTRAINT backup_upload_path_is_relative CHECK (
        relative_path <> '' AND relative_path !~* '^\s*(/|\\|[a-z]:|file:)' AND relative_path !~ '\.\./'
    )
);
CREATE INDEX backup_upload_by_account ON backup_upload (account_id);
CREATE INDEX backup_upload_by_end ON backup_upload (expires_at);

CREATE TABLE backup_part (
    upload_id  uuid NOT NULL REFERENCES backup_upload ON DELETE CASCADE,
    number     integer NOT NULL CHECK (number >= 0),
    account_id uuid NOT NULL,
    object_key text NOT NULL UNIQUE,
    size       bigint NOT NULL CHECK (size > 0),
    arrived_at timestamptz NOT NULL,
    PRIMARY KEY (upload_id, number)
);
CREATE INDEX backup_part_by_account ON backup_part (account_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON backup_upload, backup_part TO astrasonic_app;
GRANT SELECT ON backup_upload, backup_part TO astrasonic_export;
GRANT SELECT, DELETE ON backup_upload, backup_part TO astrasonic_retention;
